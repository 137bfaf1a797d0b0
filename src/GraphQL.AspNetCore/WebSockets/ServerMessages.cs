using System.Text.Json;
using Fadu.GraphQL.Json;

namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>Writes what the server says.</summary>
/// <remarks>Source: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md, "Message types".</remarks>
internal static class ServerMessages
{
    /// <summary>The connection is accepted.</summary>
    /// <param name="payload">An object; undefined for none.</param>
    public static JsonOutput Acknowledge(JsonElement payload)
    {
        var output = new JsonOutput();
        output.Raw("{\"type\":\"connection_ack\""u8);
        if (payload.ValueKind == JsonValueKind.Object)
        {
            output.Raw(",\"payload\":"u8);
            output.Raw(JsonSerializer.SerializeToUtf8Bytes(payload));
        }

        output.Raw((byte)'}');
        return output;
    }

    /// <summary>The answer to a ping.</summary>
    /// <param name="payload">What the ping brought; empty for nothing.</param>
    public static JsonOutput Pong(ReadOnlySpan<byte> payload)
    {
        var output = new JsonOutput();
        output.Raw("{\"type\":\"pong\""u8);
        if (!payload.IsEmpty)
        {
            output.Raw(",\"payload\":"u8);
            output.Raw(payload);
        }

        output.Raw((byte)'}');
        return output;
    }

    /// <summary>A response of an operation.</summary>
    public static JsonOutput Next(string id, ReadOnlySpan<byte> response) => Of("next"u8, id, response);

    /// <summary>The errors by which an operation ends.</summary>
    /// <param name="id">Which operation.</param>
    /// <param name="response">A response object with <c>errors</c>.</param>
    public static JsonOutput Error(string id, ReadOnlySpan<byte> response) => Of("error"u8, id, ErrorsOf(response));

    /// <summary>An operation is done.</summary>
    public static JsonOutput Complete(string id) => Of("complete"u8, id, default);

    private static JsonOutput Of(ReadOnlySpan<byte> type, string id, ReadOnlySpan<byte> payload)
    {
        var output = new JsonOutput();
        output.Raw("{\"id\":"u8);
        output.String(id);
        output.Raw(",\"type\":\""u8);
        output.Raw(type);
        output.Raw((byte)'"');
        if (!payload.IsEmpty)
        {
            output.Raw(",\"payload\":"u8);
            output.Raw(payload);
        }

        output.Raw((byte)'}');
        return output;
    }

    // The message carries the list alone, not the response around it.
    private static ReadOnlySpan<byte> ErrorsOf(ReadOnlySpan<byte> response)
    {
        var reader = new Utf8JsonReader(response);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isErrors = reader.ValueTextEquals("errors"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isErrors)
                return response[start..(int)reader.BytesConsumed];
        }

        throw new InvalidOperationException("A response without data has errors.");
    }
}

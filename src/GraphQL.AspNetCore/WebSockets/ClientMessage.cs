using System.Text.Json;
using Fadu.GraphQL.AspNetCore.Requests;

namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>One message of a client.</summary>
/// <param name="Type">What it says.</param>
/// <param name="Id">Of which operation; null where it is about none.</param>
/// <param name="Payload">What it brings, as JSON; empty where it brings nothing. Part of the bytes that were read.</param>
/// <remarks>Source: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md, "Message types".</remarks>
internal readonly record struct ClientMessage(MessageType Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Reads a message.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <returns>The message, or why it is none.</returns>
    public static (ClientMessage? Message, string? Fault) Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return LoneSurrogates.AreIn(utf8.Span) ? (null, "Invalid message: half a surrogate pair") : ReadObject(utf8);
        }
        catch (JsonException)
        {
            return (null, "Invalid message: not JSON");
        }
    }

    private static (ClientMessage? Message, string? Fault) ReadObject(ReadOnlyMemory<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return (null, "Invalid message: no object");

        string? type = null, id = null;
        var payload = ReadOnlyMemory<byte>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
                type = Text(ref reader);
            else if (reader.ValueTextEquals("id"u8))
                id = Text(ref reader);
            else if (reader.ValueTextEquals("payload"u8))
                payload = Object(ref reader, utf8);
            else
                reader.Skip();
        }

        reader.Read();
        return Of(type, id, payload);
    }

    private static (ClientMessage? Message, string? Fault) Of(string? type, string? id, ReadOnlyMemory<byte> payload) => type switch
    {
        "connection_init" => (new(MessageType.ConnectionInit, null, payload), null),
        "ping" => (new(MessageType.Ping, null, payload), null),
        "pong" => (new(MessageType.Pong, null, payload), null),
        "subscribe" when string.IsNullOrEmpty(id) => (null, "Invalid message: subscribe without id"),
        "subscribe" when payload.IsEmpty => (null, "Invalid message: subscribe without payload"),
        "subscribe" => (new(MessageType.Subscribe, id, payload), null),
        "complete" when string.IsNullOrEmpty(id) => (null, "Invalid message: complete without id"),
        "complete" => (new(MessageType.Complete, id, payload), null),
        null => (null, "Invalid message: no type"),
        _ => (null, "Invalid message: unknown type"),
    };

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException();
    }

    private static ReadOnlyMemory<byte> Object(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return utf8[start..(int)reader.BytesConsumed];
    }
}

using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Fadu.GraphQL.AspNetCore.Requests;

/// <summary>Reads a request from the parameters of an address.</summary>
/// <remarks>Source: https://graphql.github.io/graphql-over-http/draft/#sec-GET.</remarks>
internal static class QueryRequestReader
{
    private static readonly string[] Names = ["query", "documentId", "operationName", "variables", "extensions"];

    /// <summary>Whether the address asks for an operation at all.</summary>
    public static bool IsRequest(IQueryCollection query) =>
        query.ContainsKey("query") || query.ContainsKey("documentId") || query.ContainsKey("extensions");

    /// <summary>Reads a request.</summary>
    /// <returns>The request, to be disposed, or why there is none.</returns>
    public static (RequestContent? Content, Refusal? Refusal) Read(IQueryCollection query)
    {
        if (!IsRequest(query))
            return (null, Refusal.Bad("The request has no query."));
        if (Names.FirstOrDefault(name => query[name].Count > 1) is { } twice)
            return (null, Refusal.Bad($"{twice} comes twice."));

        var (variables, refusal) = ReadObject("variables", query["variables"]);
        if (refusal is not null)
            return (null, refusal);
        (var extensions, refusal) = ReadObject("extensions", query["extensions"]);
        if (refusal is not null)
        {
            variables?.Dispose();
            return (null, refusal);
        }

        var request = new GraphQLRequest
        {
            // No bytes mean no document; an empty text is one, if a wrong one, and parsing says so.
            Document = query["query"] is [{ } text] ? Encoding.UTF8.GetBytes(text.Length == 0 ? " " : text) : default,
            DocumentId = NonEmpty(query["documentId"]),
            OperationName = NonEmpty(query["operationName"]),
            Variables = variables?.RootElement ?? default,
            Extensions = extensions?.RootElement ?? default,
        };
        return (new(request, null, variables, extensions), null);
    }

    private static string? NonEmpty(StringValues values) => values is [{ Length: > 0 } value] ? value : null;

    private static (JsonDocument? Document, Refusal? Refusal) ReadObject(string name, StringValues values)
    {
        if (NonEmpty(values) is not { } text)
            return (null, null);
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            if (LoneSurrogates.AreIn(bytes))
                return (null, Refusal.Bad($"{name} escapes half of a surrogate pair, which is no character."));
            var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return (document, null);
            var isNull = document.RootElement.ValueKind == JsonValueKind.Null;
            document.Dispose();
            return (null, isNull ? null : Refusal.Bad($"{name} has to be an object, written as JSON."));
        }
        catch (JsonException)
        {
            return (null, Refusal.Bad($"{name} has to be an object, written as JSON."));
        }
    }
}

using System.Text.Json;

namespace Fadu.GraphQL;

/// <summary>A request as a transport hands it over.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Executing-Requests.</remarks>
public sealed record GraphQLRequest
{
    /// <summary>The document in UTF-8; empty where it is only named, by <see cref="DocumentId"/> or in the extensions.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Names a trusted document; null where the text is given.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation of the document; null for its only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>An object with the variables' values by name; undefined or null where none are given.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>What the client says beside, an object; undefined or null where nothing is.</summary>
    public JsonElement Extensions { get; init; }
}

using System.Text.Json.Nodes;

namespace Fadu.GraphQL.Differential.Tests.Reference;

/// <summary>An error of a response of the reference.</summary>
/// <param name="Path">The value of the response that it belongs to; null for an error of the whole request.</param>
/// <param name="Places">Line and column, from 1, of each place it points to.</param>
/// <param name="Message">What it says; not compared.</param>
public sealed record ReferenceFieldError(JsonArray? Path, int[][] Places, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path?.ToJsonString()} at {string.Join(' ', Places.Select(place => $"{place[0]}:{place[1]}"))}: {Message}";
}

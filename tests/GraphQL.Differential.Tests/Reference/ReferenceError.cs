namespace Fadu.GraphQL.Differential.Tests.Reference;

/// <summary>An error as graphql-js reports it.</summary>
/// <param name="Places">Line and column, from 1, of each place it points to.</param>
/// <param name="Message">What it says; read by people only, as messages are everyone's own.</param>
/// <param name="Rule">The function that reported it; null for an error of syntax.</param>
public sealed record ReferenceError(int[][] Places, string Message, string? Rule)
{
    /// <summary>The places as text, such as <c>1:3 1:9</c>.</summary>
    public string Where => string.Join(' ', Places.Select(place => $"{place[0]}:{place[1]}"));

    /// <inheritdoc/>
    public override string ToString() => $"{Rule} at {Where}: {Message}";
}

using System.Collections.Immutable;

namespace Fadu.GraphQL.Errors;

/// <summary>One error of a response. Errors with the same content are equal.</summary>
/// <param name="Code">What went wrong, stable and in UPPER_SNAKE, such as <see cref="ErrorCodes.SyntaxError"/>; programs branch on it.</param>
/// <param name="Message">What went wrong, for the developer who wrote the request.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format.</remarks>
public sealed record GraphQLError(string Code, string Message)
{
    /// <summary>Where in the document, in the document's order; empty when no place can be named.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>Which value of the response the error belongs to; null for an error of the whole request.</summary>
    public ResponsePath? Path { get; init; }

    /// <summary>The name of the broken validation rule; null for an error that is not one of validation.</summary>
    public string? Rule { get; init; }

    /// <summary>What else a client may read under <c>extensions</c>, beside the code and the rule; null when there is nothing.</summary>
    public ImmutableDictionary<string, object?>? Extensions { get; init; }

    /// <inheritdoc/>
    public bool Equals(GraphQLError? other) =>
        other is not null
        && Code == other.Code
        && Message == other.Message
        && Rule == other.Rule
        && Locations.AsSpan().SequenceEqual(other.Locations.AsSpan())
        && Equals(Path, other.Path)
        && SameExtensions(Extensions, other.Extensions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Message, Rule, Locations.Length, Path);

    /// <summary>Code, message and places on one line, for logs and failing tests.</summary>
    public override string ToString()
    {
        var places = string.Concat(Locations.Select(place => $" ({place.Line}:{place.Column})"));
        return $"{Code}{(Rule is null ? "" : $" {Rule}")}: {Message}{places}{(Path is null ? "" : $" at {Path}")}";
    }

    private static bool SameExtensions(ImmutableDictionary<string, object?>? left, ImmutableDictionary<string, object?>? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.Count == right.Count
            && left.All(entry => right.TryGetValue(entry.Key, out var value) && Equals(entry.Value, value)));
}

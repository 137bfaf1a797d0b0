namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A name.</summary>
/// <param name="Value">The characters; names that repeat within a document mostly share one string.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Names.</remarks>
public sealed record NameNode(string Value, Span Location) : Node(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Name;
}

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A node of the tree of a document. It never changes, so a tree may be kept and shared between requests.</summary>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>
/// Lists in nodes are never default. Nodes are told apart by reference: the equality of records compares lists by identity and walks
/// whole trees, so collections of nodes use <see cref="ReferenceEqualityComparer"/>.
/// Source: https://spec.graphql.org/September2025/#sec-Document.
/// </remarks>
public abstract record Node(Span Location)
{
    /// <summary>What the node is.</summary>
    public abstract NodeKind Kind { get; }
}

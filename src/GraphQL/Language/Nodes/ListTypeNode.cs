namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A reference to a list type.</summary>
/// <param name="Type">The type of the items.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-References.</remarks>
public sealed record ListTypeNode(TypeNode Type, Span Location) : TypeNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListType;
}

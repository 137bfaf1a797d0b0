namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A reference to a type that excludes null.</summary>
/// <param name="Type">The type that may be null by itself; named or a list.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-References.</remarks>
public sealed record NonNullTypeNode(TypeNode Type, Span Location) : TypeNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NonNullType;
}

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A reference to a type by its name.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-References.</remarks>
public sealed record NamedTypeNode(NameNode Name, Span Location) : TypeNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NamedType;
}

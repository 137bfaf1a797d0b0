using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The extension of a union.</summary>
/// <param name="Name">The name.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Types">The members of the union, in the order written; empty when there is no equals sign.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Union-Extensions.</remarks>
public sealed record UnionTypeExtensionNode(
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<NamedTypeNode> Types,
    Span Location)
    : TypeExtensionNode(Name, Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.UnionTypeExtension;
}

using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The extension of a scalar.</summary>
/// <param name="Name">The name.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Scalar-Extensions.</remarks>
public sealed record ScalarTypeExtensionNode(
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    Span Location)
    : TypeExtensionNode(Name, Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ScalarTypeExtension;
}

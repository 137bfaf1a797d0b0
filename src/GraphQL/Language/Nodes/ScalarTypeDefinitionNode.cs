using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The definition of a scalar.</summary>
/// <param name="Description">The text for readers; null when there is none.</param>
/// <param name="Name">The name.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Scalars.</remarks>
public sealed record ScalarTypeDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    Span Location)
    : TypeDefinitionNode(Description, Name, Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ScalarTypeDefinition;
}

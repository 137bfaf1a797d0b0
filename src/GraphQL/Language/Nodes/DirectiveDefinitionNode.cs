using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The definition of a directive.</summary>
/// <param name="Description">The text for readers; null when there is none.</param>
/// <param name="Name">The name, without the at sign.</param>
/// <param name="Arguments">Its arguments, in the order written.</param>
/// <param name="IsRepeatable">Whether it may stand more than once in one place.</param>
/// <param name="Locations">Where it may stand, in the order written; at least one, each a name of the specification's list.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-System.Directives.</remarks>
public sealed record DirectiveDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    ImmutableArray<InputValueDefinitionNode> Arguments,
    bool IsRepeatable,
    ImmutableArray<NameNode> Locations,
    Span Location)
    : TypeSystemDefinitionNode(Description, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DirectiveDefinition;
}

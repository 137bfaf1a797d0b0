using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The definition of a schema.</summary>
/// <param name="Description">The text for readers; null when there is none.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="OperationTypes">The root types, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema.</remarks>
public sealed record SchemaDefinitionNode(
    StringValueNode? Description,
    ImmutableArray<DirectiveNode> Directives,
    ImmutableArray<OperationTypeDefinitionNode> OperationTypes,
    Span Location)
    : TypeSystemDefinitionNode(Description, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SchemaDefinition;
}

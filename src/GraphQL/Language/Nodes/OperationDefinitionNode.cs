using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>An operation.</summary>
/// <param name="Operation">Query, mutation or subscription.</param>
/// <param name="Name">The name; null when it has none.</param>
/// <param name="Description">The text for readers; null when there is none.</param>
/// <param name="VariableDefinitions">Its variables, in the order written.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="SelectionSet">What is selected.</param>
/// <param name="IsShorthand">Whether the query is written as its selection set alone.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Operations.</remarks>
public sealed record OperationDefinitionNode(
    OperationKind Operation,
    NameNode? Name,
    StringValueNode? Description,
    ImmutableArray<VariableDefinitionNode> VariableDefinitions,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    bool IsShorthand,
    Span Location)
    : ExecutableDefinitionNode(Description, Directives, SelectionSet, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.OperationDefinition;
}

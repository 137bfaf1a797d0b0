using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The definition of a variable of an operation.</summary>
/// <param name="Description">The text for readers; null when there is none.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Type">Its type.</param>
/// <param name="DefaultValue">Its default value, without variables; null when it has none.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Variables.</remarks>
public sealed record VariableDefinitionNode(
    StringValueNode? Description,
    VariableNode Variable,
    TypeNode Type,
    ValueNode? DefaultValue,
    ImmutableArray<DirectiveNode> Directives,
    Span Location)
    : Node(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.VariableDefinition;
}

using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The definition of an argument or of a field of an input object.</summary>
/// <param name="Description">The text for readers; null when there is none.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="DefaultValue">Its default value, without variables; null when it has none.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Field-Arguments.</remarks>
public sealed record InputValueDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    TypeNode Type,
    ValueNode? DefaultValue,
    ImmutableArray<DirectiveNode> Directives,
    Span Location)
    : Node(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputValueDefinition;
}

using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The definition of a named fragment.</summary>
/// <param name="Description">The text for readers; null when there is none.</param>
/// <param name="Name">The name.</param>
/// <param name="TypeCondition">The type that the fragment applies to.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="SelectionSet">What is selected.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Fragments.</remarks>
public sealed record FragmentDefinitionNode(
    StringValueNode? Description,
    NameNode Name,
    NamedTypeNode TypeCondition,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    Span Location)
    : ExecutableDefinitionNode(Description, Directives, SelectionSet, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FragmentDefinition;
}

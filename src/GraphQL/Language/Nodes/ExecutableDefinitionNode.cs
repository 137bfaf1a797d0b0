using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>An operation or a fragment.</summary>
/// <param name="Description">The text for readers; null when there is none.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="SelectionSet">What is selected.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Document.</remarks>
public abstract record ExecutableDefinitionNode(
    StringValueNode? Description,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    Span Location)
    : DefinitionNode(Location);

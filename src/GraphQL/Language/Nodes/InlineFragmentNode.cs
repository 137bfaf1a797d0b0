using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>An inline fragment.</summary>
/// <param name="TypeCondition">The type that it applies to; null for the type around it.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="SelectionSet">What is selected.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Inline-Fragments.</remarks>
public sealed record InlineFragmentNode(
    NamedTypeNode? TypeCondition,
    ImmutableArray<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    Span Location)
    : SelectionNode(Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InlineFragment;
}

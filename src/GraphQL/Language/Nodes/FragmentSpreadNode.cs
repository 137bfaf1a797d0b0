using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The spread of a named fragment.</summary>
/// <param name="Name">The name of the fragment.</param>
/// <param name="Directives">Its directives, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Fragments.</remarks>
public sealed record FragmentSpreadNode(
    NameNode Name,
    ImmutableArray<DirectiveNode> Directives,
    Span Location)
    : SelectionNode(Directives, Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FragmentSpread;
}

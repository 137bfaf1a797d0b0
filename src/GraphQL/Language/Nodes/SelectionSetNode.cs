using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A selection set.</summary>
/// <param name="Selections">The selections, in the order written; at least one.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Selection-Sets.</remarks>
public sealed record SelectionSetNode(ImmutableArray<SelectionNode> Selections, Span Location) : Node(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SelectionSet;
}

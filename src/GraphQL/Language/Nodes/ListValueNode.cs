using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A list.</summary>
/// <param name="Values">The items, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-List-Value.</remarks>
public sealed record ListValueNode(ImmutableArray<ValueNode> Values, Span Location) : ValueNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListValue;
}

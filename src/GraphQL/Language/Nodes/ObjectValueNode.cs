using System.Collections.Immutable;

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>An input object.</summary>
/// <param name="Fields">Its fields, in the order written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Object-Values.</remarks>
public sealed record ObjectValueNode(ImmutableArray<ObjectFieldNode> Fields, Span Location) : ValueNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectValue;
}

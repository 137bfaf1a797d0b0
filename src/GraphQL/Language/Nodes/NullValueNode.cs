namespace Fadu.GraphQL.Language.Nodes;

/// <summary><c>null</c>.</summary>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Null-Value.</remarks>
public sealed record NullValueNode(Span Location) : ValueNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NullValue;
}

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A string.</summary>
/// <param name="Value">The characters meant: escapes resolved, indentation of a block string removed.</param>
/// <param name="IsBlock">Whether it is written as a block string.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-String-Value.</remarks>
public sealed record StringValueNode(string Value, bool IsBlock, Span Location) : ValueNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.StringValue;
}

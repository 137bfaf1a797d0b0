namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A whole number.</summary>
/// <param name="Text">The digits as written, with their sign; any number of them.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Int-Value.</remarks>
public sealed record IntValueNode(string Text, Span Location) : ValueNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.IntValue;
}

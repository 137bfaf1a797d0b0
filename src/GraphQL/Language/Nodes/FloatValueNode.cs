namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A number with a fraction or an exponent.</summary>
/// <param name="Text">The number as written.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Float-Value.</remarks>
public sealed record FloatValueNode(string Text, Span Location) : ValueNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FloatValue;
}

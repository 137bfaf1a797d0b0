namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A value of an enum.</summary>
/// <param name="Value">The name of the value.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Enum-Value.</remarks>
public sealed record EnumValueNode(string Value, Span Location) : ValueNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumValue;
}

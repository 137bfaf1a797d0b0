namespace Fadu.GraphQL.Language.Nodes;

/// <summary>An argument of a field or a directive.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Arguments.</remarks>
public sealed record ArgumentNode(NameNode Name, ValueNode Value, Span Location) : Node(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Argument;
}

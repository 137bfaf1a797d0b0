namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A field of an input object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Object-Values.</remarks>
public sealed record ObjectFieldNode(NameNode Name, ValueNode Value, Span Location) : Node(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectField;
}

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The use of a variable.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Language.Variables.</remarks>
public sealed record VariableNode(NameNode Name, Span Location) : ValueNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Variable;
}

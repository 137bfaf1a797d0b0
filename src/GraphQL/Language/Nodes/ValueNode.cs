namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A value written in a document.</summary>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Values.</remarks>
public abstract record ValueNode(Span Location) : Node(Location);

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A definition at the top of a document.</summary>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Document.</remarks>
public abstract record DefinitionNode(Span Location) : Node(Location);

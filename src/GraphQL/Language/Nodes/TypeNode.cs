namespace Fadu.GraphQL.Language.Nodes;

/// <summary>A reference to a type.</summary>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-References.</remarks>
public abstract record TypeNode(Span Location) : Node(Location);

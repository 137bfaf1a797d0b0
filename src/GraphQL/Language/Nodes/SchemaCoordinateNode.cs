namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The name of one element of a schema, from outside of it.</summary>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema-Coordinates.</remarks>
public abstract record SchemaCoordinateNode(Span Location) : Node(Location);

namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The definition of a schema, a type or a directive.</summary>
/// <param name="Description">The text for readers; null when there is none.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-System.</remarks>
public abstract record TypeSystemDefinitionNode(StringValueNode? Description, Span Location) : DefinitionNode(Location);

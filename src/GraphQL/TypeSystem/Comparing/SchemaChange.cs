namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>One difference between two schemas.</summary>
/// <param name="Impact">What it does to those who use the schema.</param>
/// <param name="Coordinate">
/// What changed, as a schema coordinate: <c>Type.field(argument:)</c>; in the old schema, or in the new one where it was added. The schema
/// itself has none and is called <c>schema</c>.
/// </param>
/// <param name="Message">One sentence.</param>
/// <remarks>Source of coordinates: https://spec.graphql.org/September2025/#sec-Schema-Coordinates.</remarks>
public sealed record SchemaChange(ChangeImpact Impact, string Coordinate, string Message);

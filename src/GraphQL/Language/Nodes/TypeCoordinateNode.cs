namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The coordinate of a type: <c>Type</c>.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema-Coordinates.</remarks>
public sealed record TypeCoordinateNode(NameNode Name, Span Location) : SchemaCoordinateNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TypeCoordinate;
}

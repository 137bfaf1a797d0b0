namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The coordinate of an argument of a field: <c>Type.field(argument:)</c>.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="FieldName">The name of the field.</param>
/// <param name="ArgumentName">The name of the argument.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema-Coordinates.</remarks>
public sealed record ArgumentCoordinateNode(
    NameNode Name,
    NameNode FieldName,
    NameNode ArgumentName,
    Span Location)
    : SchemaCoordinateNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ArgumentCoordinate;
}

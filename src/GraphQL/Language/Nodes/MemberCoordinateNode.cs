namespace Fadu.GraphQL.Language.Nodes;

/// <summary>The coordinate of a field, an input field or an enum value: <c>Type.member</c>.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="MemberName">The name of the field, the input field or the enum value.</param>
/// <param name="Location">Where it stands, in bytes of the source.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema-Coordinates.</remarks>
public sealed record MemberCoordinateNode(
    NameNode Name,
    NameNode MemberName,
    Span Location)
    : SchemaCoordinateNode(Location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MemberCoordinate;
}

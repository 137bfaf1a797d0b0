using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>A field that something is to be found for.</summary>
/// <param name="Type">The object type that it belongs to.</param>
/// <param name="Field">The field.</param>
/// <param name="Model">The class of the object type; null where operations begin at it.</param>
/// <param name="IsSubscription">Whether it is a field of the subscription type.</param>
internal sealed record FieldPlace(ObjectType Type, Field Field, Type? Model, bool IsSubscription)
{
    /// <summary>The field as a schema coordinate: <c>Unit.name</c>. Source: https://spec.graphql.org/September2025/#sec-Schema-Coordinates.</summary>
    public string Coordinate => $"{Type.Name}.{Field.Name}";

    /// <summary>An argument as a schema coordinate: <c>Unit.name(in:)</c>.</summary>
    public string CoordinateOf(InputValue argument) => $"{Coordinate}({argument.Name}:)";
}

using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>A place for a literal.</summary>
/// <param name="Type">What belongs there; null where that is unknown.</param>
/// <param name="HasDefault">Whether something else stands in where nothing is given.</param>
/// <param name="OneOf">The OneOf input object of whose fields it is one; null elsewhere.</param>
/// <param name="IsChecked">False inside a literal that is wrong as a whole, so that one mistake is reported once.</param>
internal readonly record struct InputPlace(GraphQLType? Type, bool HasDefault, InputObjectType? OneOf, bool IsChecked)
{
    /// <summary>A place that the schema says nothing about.</summary>
    public static InputPlace Unknown => default;

    public static InputPlace Of(InputValue? input) => input is null ? Unknown : new(input.Type, input.DefaultValue is not null, null, IsChecked: true);
}

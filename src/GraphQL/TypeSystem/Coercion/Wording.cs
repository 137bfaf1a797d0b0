using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Coercion;

/// <summary>What is said about input values that are none of their type, wherever they come from.</summary>
internal static class Wording
{
    public static string NullNotAllowed(GraphQLType type) => $"null is no value of {type}.";

    public static string NotAnObject(InputObjectType type, string shown) => $"{type} cannot represent {shown}: it is no object.";

    public static string UnknownField(InputObjectType type, string field) => $"{type} has no field {field}.";

    public static string NoFieldName(InputObjectType type) => $"{type} has no field whose name is no text.";

    public static string MissingField(InputObjectType type, InputValue field) => $"The field {field.Name} of {type} is required: it is {field.Type}.";

    public static string NotOne(InputObjectType type) => $"Exactly one field of {type} is given, and not as null.";

    public static string NotAnEnumValue(EnumType type, string shown) => $"{type} has no value {shown}.";

    public static string NotInput(GraphQLType type) => $"{type} is no input type.";
}

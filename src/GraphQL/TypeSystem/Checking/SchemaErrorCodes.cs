namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>The code of the errors of a schema. It never changes once released.</summary>
public static class SchemaErrorCodes
{
    /// <summary>The definitions break a rule of the type system; <see cref="Errors.GraphQLError.Rule"/> names it.</summary>
    public const string SchemaInvalid = "SCHEMA_INVALID";
}

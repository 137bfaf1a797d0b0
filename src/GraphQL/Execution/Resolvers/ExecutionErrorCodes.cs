namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>The codes of the errors of execution itself. They never change once released.</summary>
public static class ExecutionErrorCodes
{
    /// <summary>The document has no such operation, or has several and none was named.</summary>
    public const string OperationNotFound = "OPERATION_NOT_FOUND";

    /// <summary>The schema has no operations of this kind.</summary>
    public const string OperationNotSupported = "OPERATION_NOT_SUPPORTED";

    /// <summary>A subscription was sent where one response is expected, or another operation where a stream is.</summary>
    public const string OperationKindMismatch = "OPERATION_KIND_MISMATCH";

    /// <summary>A variable is missing or has a value that is none of its type.</summary>
    public const string VariableInvalid = "VARIABLE_INVALID";

    /// <summary>An argument has a value that is none of its type.</summary>
    public const string ArgumentInvalid = "ARGUMENT_INVALID";

    /// <summary>A field that is never null came out as null.</summary>
    public const string NonNullViolated = "NON_NULL_VIOLATED";

    /// <summary>A field came out as a value that is none of its type.</summary>
    public const string ResultInvalid = "RESULT_INVALID";

    /// <summary>Something went wrong that the client can do nothing about; <c>extensions.errorId</c> names it in the log.</summary>
    public const string InternalError = "INTERNAL_ERROR";

    /// <summary>The request took longer than it may.</summary>
    public const string Timeout = "TIMEOUT";
}

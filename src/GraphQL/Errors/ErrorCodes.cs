namespace Fadu.GraphQL.Errors;

/// <summary>The codes of the errors that stop a request before anything of it is executed. They never change once released.</summary>
public static class ErrorCodes
{
    /// <summary>The text is not a document of the language.</summary>
    public const string SyntaxError = "SYNTAX_ERROR";

    /// <summary>The text passes a limit that was set against oversized requests.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The document breaks a rule of validation; <see cref="GraphQLError.Rule"/> names it.</summary>
    public const string ValidationFailed = "VALIDATION_FAILED";
}

using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.Negotiation;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Guarding.Definitions;

namespace Fadu.GraphQL.AspNetCore.Answers;

/// <summary>Which status code a response is sent with.</summary>
/// <remarks>Source: https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes.</remarks>
internal static class AnswerStatus
{
    private const int PartialSuccess = 294;

    /// <summary>The status code of a response to a well-formed request.</summary>
    public static int Of(AnswerFormat format, GraphQLResponse response, StatusCodePolicy policy) =>
        format == AnswerFormat.Json ? 200
        : response.IsRequestError ? OfRefusal(response.Errors, policy)
        : policy == StatusCodePolicy.Draft && response.Errors.Count > 0 ? PartialSuccess
        : 200;

    private static int OfRefusal(IReadOnlyList<GraphQLError> errors, StatusCodePolicy policy) =>
        errors.All(error => error.Code == GuardErrorCodes.Unauthenticated) ? 401
        : errors.All(error => error.Code is GuardErrorCodes.Forbidden or GuardErrorCodes.Unauthenticated) ? 403
        : errors.Any(error => error.Code == TransportErrorCodes.InternalError) ? 500
        : policy == StatusCodePolicy.Draft && errors.All(error => error.Code != ErrorCodes.SyntaxError) ? 422
        : 400;
}

using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Responses;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Answers;

/// <summary>Refusals in the words of the host.</summary>
internal static class WordedRefusal
{
    /// <summary>The response to a request of which nothing is executed.</summary>
    /// <param name="context">The request, or that which opened the connection.</param>
    /// <param name="refusal">Why; its memory is given back where another one is returned.</param>
    /// <param name="options">The words.</param>
    /// <returns>To be disposed.</returns>
    public static GraphQLResponse Of(HttpContext context, GraphQLResponse refusal, GraphQLHttpOptions options)
    {
        if (options.Wording is null)
            return refusal;
        using (refusal)
            return GraphQLResponse.OfRequestErrors([.. refusal.Errors.Select(error => Of(context, error, options))]);
    }

    /// <summary>One error.</summary>
    public static GraphQLError Of(HttpContext context, GraphQLError error, GraphQLHttpOptions options) =>
        options.Wording is { } wording ? error with { Message = wording(context, error) } : error;
}

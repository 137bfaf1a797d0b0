namespace Fadu.GraphQL.AspNetCore.Configuration;

/// <summary>Which status codes stand for what, where the client accepts <c>application/graphql-response+json</c>.</summary>
/// <remarks>Source: https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes.</remarks>
public enum StatusCodePolicy
{
    /// <summary>400 for every request of which nothing is executed, 200 for every other one, whether fields failed or not. What clients and the audit of the working group expect.</summary>
    Established,

    /// <summary>What the working draft proposes: 400 for what is no document, 422 for a document that cannot be executed as it was asked for, 294 where some fields failed.</summary>
    Draft,
}

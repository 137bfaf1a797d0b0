namespace Fadu.GraphQL.AspNetCore.Negotiation;

/// <summary>How one response is written.</summary>
internal enum AnswerFormat
{
    /// <summary>In no way that the client accepts.</summary>
    None,

    /// <summary><c>application/json</c>, where 200 stands for every request of GraphQL.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>, where the status code says how it went.</summary>
    GraphQLResponse,
}

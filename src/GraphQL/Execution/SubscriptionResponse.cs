using Fadu.GraphQL.Execution.Responses;

namespace Fadu.GraphQL.Execution;

/// <summary>What comes of a subscription: a stream of responses, or one response that says why there is no stream.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Subscription.</remarks>
public sealed class SubscriptionResponse
{
    internal SubscriptionResponse(GraphQLResponse refusal) => Refusal = refusal;

    internal SubscriptionResponse(IAsyncEnumerable<GraphQLResponse> events) => Events = events;

    /// <summary>Why there is no stream; null where there is one. To be disposed.</summary>
    public GraphQLResponse? Refusal { get; }

    /// <summary>
    /// One response for each event, each to be disposed; null where there is no stream. It is walked once: walking begins the source, and
    /// leaving, or ending the token, disposes it.
    /// </summary>
    public IAsyncEnumerable<GraphQLResponse>? Events { get; }
}

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>Where the events of a field of the subscription type come from.</summary>
/// <param name="subscribe">
/// Gives the stream. Each of its events is the value of the field, of which the response selects. The stream is disposed when the
/// client unsubscribes; the token given to its enumerator ends then too.
/// </param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Source-Stream.</remarks>
public sealed class SubscriptionSource(Func<FieldCall, ValueTask<IAsyncEnumerable<object?>>> subscribe) : FieldResolver
{
    /// <summary>Gives the stream.</summary>
    public Func<FieldCall, ValueTask<IAsyncEnumerable<object?>>> Subscribe { get; } = subscribe;
}

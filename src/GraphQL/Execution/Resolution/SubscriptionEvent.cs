namespace Fadu.GraphQL.Execution.Resolution;

/// <summary>The root value of a subscription: an event of its source.</summary>
/// <param name="Value">What the source gave; the value of the subscription's field.</param>
internal sealed record SubscriptionEvent(object? Value);

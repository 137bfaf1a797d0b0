using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Execution;

/// <summary>How requests are executed.</summary>
public sealed record ExecutionOptions
{
    /// <summary>How long a request, or the response to one event of a subscription, may take; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it likes.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Tells the time.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Takes exceptions that the client must not read. Called by several threads at once; what it throws is not caught.</summary>
    public required Action<ResolverFailure> OnFailure { get; init; }
}

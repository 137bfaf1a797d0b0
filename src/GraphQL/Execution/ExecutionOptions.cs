using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Execution;

/// <summary>How requests are executed.</summary>
public sealed record ExecutionOptions
{
    /// <summary>How long a request, the beginning of a subscription, or the response to one of its events may take; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it likes.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How many errors of fields a response tells, at least 1; where there are more, one more error says how many, with the code LIMIT_EXCEEDED.</summary>
    public int MaxErrors
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1_000;

    /// <summary>Tells the time.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Takes exceptions that the client must not read. Called by several threads at once; what it throws is not caught.</summary>
    public required Action<ResolverFailure> OnFailure { get; init; }

    /// <summary>What a client reads in place of an exception that it must not read; the failure's id is put to it.</summary>
    public Func<Exception, FieldError> Telling { get; init; } = static _ => new(ExecutionErrorCodes.InternalError, "Internal error.");
}

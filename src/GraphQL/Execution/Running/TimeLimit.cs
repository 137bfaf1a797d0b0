using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Execution.Running;

/// <summary>The end of a request: when the caller gives up, or the time is up.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly TimeSpan _time;
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _either;

    /// <param name="time">How long it may take; infinite where as long as it likes.</param>
    /// <param name="clock">Measures the time.</param>
    /// <param name="caller">Ends when the caller gives up.</param>
    public TimeLimit(TimeSpan time, TimeProvider clock, CancellationToken caller)
    {
        (_caller, _time) = (caller, time);
        if (time == Timeout.InfiniteTimeSpan)
            return;
        _timer = new(time, clock);
        _either = caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(caller, _timer.Token) : null;
    }

    /// <summary>Ends with the request.</summary>
    public CancellationToken Token => (_either ?? _timer)?.Token ?? _caller;

    /// <summary>Whether it is the time that ended the request, and not the caller.</summary>
    public bool IsOver => _timer is { IsCancellationRequested: true } && !_caller.IsCancellationRequested;

    /// <summary>What a request whose time is up ends with.</summary>
    public GraphQLError Error => new(ExecutionErrorCodes.Timeout, FormattableString.Invariant($"The request took longer than {_time.TotalSeconds} s."));

    /// <summary>Lets what has begun in time go on; from now on only the caller ends it.</summary>
    public void Lift() => _timer?.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose()
    {
        _either?.Dispose();
        _timer?.Dispose();
    }
}

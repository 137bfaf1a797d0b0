namespace Fadu.EventStore.CatchUp;

/// <summary>Wakes whoever waits for events. A wake between taking <see cref="Next"/> and awaiting it is not lost.</summary>
internal sealed class EventSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends with the next wake. Take it before looking for events, await it when there are none.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes everybody.</summary>
    public void Wake() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    // Continuations run elsewhere: the appender that wakes them must not do their work.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

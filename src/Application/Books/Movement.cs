namespace Fadu.Application.Books;

/// <summary>Tells those who wait that something has moved on. May be used by many threads.</summary>
internal sealed class Movement
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the next move. Taken before looking at the state, no move is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Something has moved.</summary>
    public void Tell() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}

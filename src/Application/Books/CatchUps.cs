namespace Fadu.Application.Books;

/// <summary>Catching up for many who ask at once: one run at a time, and one behind it for all who ask meanwhile. May be used by many threads.</summary>
/// <param name="run">Takes in what there is.</param>
internal sealed class CatchUps(Func<Task> run)
{
    private readonly Lock _lock = new();
    private Task? _running;
    private Task? _next;

    /// <summary>Waits for a run that begins after it was asked for.</summary>
    /// <param name="ct">Ends the waiting; not the run, since others may wait for it, too.</param>
    public Task JoinAsync(CancellationToken ct)
    {
        Task mine;
        lock (_lock)
        {
            // One that runs may have looked before what the caller knows of was committed.
            mine = _next ?? (_running is { IsCompleted: false } running ? _next = AfterAsync(running) : _running = OnceAsync());
        }

        return mine.WaitAsync(ct);
    }

    private async Task AfterAsync(Task running)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task mine;
        lock (_lock)
        {
            mine = _running = OnceAsync();
            _next = null;
        }

        await mine;
    }

    private async Task OnceAsync()
    {
        // Not under the lock of whoever asks.
        await Task.Yield();
        await run();
    }
}

using Fadu.Kernel;

namespace Fadu.Application.Turns;

/// <summary>Lets few at a time work on something that takes a core for up to seconds; some wait, and whoever comes after them is refused.</summary>
/// <param name="atOnce">How many work at a time.</param>
/// <param name="mostWaiting">How many may wait meanwhile.</param>
/// <param name="busy">What the others are told.</param>
internal sealed class WorkTurns(int atOnce, int mostWaiting, Problem busy) : IDisposable
{
    private readonly SemaphoreSlim _places = new(atOnce, atOnce);
    private int _asked;

    /// <summary>Waits for its turn, then works on a thread of its own, so that requests are served meanwhile.</summary>
    /// <param name="work">What is to be done.</param>
    /// <param name="ct">Ends it, also while it waits.</param>
    public async Task<Result<T>> RunAsync<T>(Func<Result<T>> work, CancellationToken ct)
        where T : class
    {
        try
        {
            if (Interlocked.Increment(ref _asked) > atOnce + mostWaiting)
                return busy;

            await _places.WaitAsync(ct);
            try
            {
                // Not one of the pool's: there are as few of those as cores, and new ones come slowly.
                return await Task.Factory.StartNew(work, ct, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
            }
            finally
            {
                _places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _asked);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();
}

namespace Fadu.Application.Books;

/// <summary>The last few books of past moments, so that paging over one builds it once.</summary>
/// <param name="open">Builds the book of a round at a moment; null where there was no such round.</param>
/// <param name="clock">Tells what is past.</param>
/// <param name="mostUnits">How many units the others may have together for another one to be built beside them.</param>
internal sealed class PastBooks(
    Func<string, DateTimeOffset, CancellationToken, Task<ScoreBook?>> open, TimeProvider clock, int mostUnits = PastBooks.MostUnits) : IDisposable
{
    /// <summary>How many are kept; a book of thousands of units takes tens of megabytes.</summary>
    public const int Most = 4;

    /// <summary>How many units they may have together: those of a round of hundreds of thousands take gigabytes.</summary>
    public const int MostUnits = 100_000;

    /// <summary>How many are built at once: each reads all events of a round and holds a connection to the database, which others need too.</summary>
    public const int MostAtOnce = 2;

    // What was decided at a moment may be committed a little later, and an import that runs for long much later.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Lock _one = new();
    private readonly List<Entry> _entries = [];
    private readonly SemaphoreSlim _building = new(MostAtOnce);

    /// <summary>
    /// The book, which whoever asks for the same shares; one of a moment that is hardly past is not kept. No more than
    /// <see cref="MostAtOnce"/> are built at a time: whoever asks for another waits, and nothing is built for those who gave up meanwhile.
    /// </summary>
    public async Task<ScoreBook?> FindAsync(string round, DateTimeOffset moment, CancellationToken ct)
    {
        if (Known(round, moment) is not { } entry)
        {
            await _building.WaitAsync(ct);
            if (moment > clock.GetUtcNow() - Settled)
                return await UnkeptAsync(round, moment, ct);
            entry = Begin(round, moment);
        }

        try
        {
            var book = await entry.Book.WaitAsync(ct);
            if (book is null)
                Drop(entry);
            return book;
        }
        catch when (entry.Book.IsFaulted || entry.Book.IsCanceled)
        {
            // The next one who asks tries again.
            Drop(entry);
            throw;
        }
    }

    /// <summary>Lets go of all; whoever still reads one may go on.</summary>
    public void Clear()
    {
        lock (_one)
            _entries.Clear();
    }

    /// <summary>Whoever still waits waits in vain; to be called when nobody asks any more.</summary>
    public void Dispose() => _building.Dispose();

    private async Task<ScoreBook?> UnkeptAsync(string round, DateTimeOffset moment, CancellationToken ct)
    {
        try
        {
            return await open(round, moment, ct);
        }
        finally
        {
            _building.Release();
        }
    }

    // Others may wait for it when whoever asked first does not any more, so that it ends by itself.
    private async Task<ScoreBook?> BuildAsync(string round, DateTimeOffset moment)
    {
        try
        {
            return await open(round, moment, CancellationToken.None);
        }
        finally
        {
            _building.Release();
        }
    }

    private Entry? Known(string round, DateTimeOffset moment)
    {
        lock (_one)
        {
            var now = clock.GetUtcNow();
            _entries.RemoveAll(entry => now - entry.Since > Kept);
            var found = _entries.Find(entry => entry.Round == round && entry.Moment == moment);
            if (found is not null)
            {
                // The one that was asked for longest ago stands first.
                _entries.Remove(found);
                _entries.Add(found);
            }

            return found;
        }
    }

    private Entry Begin(string round, DateTimeOffset moment)
    {
        lock (_one)
        {
            // Somebody who waited before may have asked for the same.
            if (Known(round, moment) is { } found)
            {
                _building.Release();
                return found;
            }

            var begun = new Entry(round, moment, clock.GetUtcNow(), Task.Run(() => BuildAsync(round, moment)));
            _entries.Add(begun);
            // The one that was asked for longest ago goes first; what it holds has to be let go of before the new one takes as much.
            while (_entries.Count > Most || (_entries.Count > 1 && _entries.Sum(entry => entry.Units) > mostUnits))
                _entries.RemoveAt(0);
            return begun;
        }
    }

    private void Drop(Entry entry)
    {
        lock (_one)
            _entries.Remove(entry);
    }

    private sealed record Entry(string Round, DateTimeOffset Moment, DateTimeOffset Since, Task<ScoreBook?> Book)
    {
        // Of one that is being built nobody knows.
        public int Units => Book.IsCompletedSuccessfully ? Book.Result?.Round.Units.Count ?? 0 : 0;
    }
}

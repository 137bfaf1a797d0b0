namespace Fadu.Application.Books;

/// <summary>The last few books of past moments, so that paging over one builds it once.</summary>
/// <param name="open">Builds the book of a round at a moment; null where there was no such round.</param>
/// <param name="clock">Tells what is past.</param>
internal sealed class PastBooks(Func<string, DateTimeOffset, Task<ScoreBook?>> open, TimeProvider clock)
{
    /// <summary>How many are kept; a book of thousands of units takes tens of megabytes.</summary>
    public const int Most = 4;

    // What was decided at a moment may be committed a little later, and an import that runs for long much later.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Lock _one = new();
    private readonly List<Entry> _entries = [];

    /// <summary>The book, which whoever asks for the same shares; one of a moment that is hardly past is not kept.</summary>
    public async Task<ScoreBook?> FindAsync(string round, DateTimeOffset moment, CancellationToken ct)
    {
        if (moment > clock.GetUtcNow() - Settled)
            return await open(round, moment).WaitAsync(ct);

        var entry = EntryOf(round, moment);
        try
        {
            var book = await entry.Book.Value.WaitAsync(ct);
            if (book is null)
                Drop(entry);
            return book;
        }
        catch when (entry.Book.Value.IsFaulted || entry.Book.Value.IsCanceled)
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

    private Entry EntryOf(string round, DateTimeOffset moment)
    {
        lock (_one)
        {
            var now = clock.GetUtcNow();
            _entries.RemoveAll(entry => now - entry.Since > Kept);
            var found = _entries.Find(entry => entry.Round == round && entry.Moment == moment);
            if (found is null)
                found = new(round, moment, now, new(() => open(round, moment)));
            else
                _entries.Remove(found);

            // The one that was asked for longest ago stands first.
            _entries.Add(found);
            if (_entries.Count > Most)
                _entries.RemoveAt(0);
            return found;
        }
    }

    private void Drop(Entry entry)
    {
        lock (_one)
            _entries.Remove(entry);
    }

    private sealed record Entry(string Round, DateTimeOffset Moment, DateTimeOffset Since, Lazy<Task<ScoreBook?>> Book);
}

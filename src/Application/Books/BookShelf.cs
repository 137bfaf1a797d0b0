using System.Collections.Concurrent;
using Fadu.Application.Revisions;
using Fadu.EventStore;
using Fadu.EventStore.CatchUp;
using Fadu.EventStore.Events;
using Fadu.Kernel;

namespace Fadu.Application.Books;

/// <summary>The open books of a node, each kept caught up; a book that nobody asked for in a while is dropped.</summary>
/// <param name="store">The events.</param>
/// <param name="revisions">Revisions of this node.</param>
/// <param name="clock">Tells how long a book has been idle.</param>
/// <param name="idle">After how long it is dropped.</param>
public sealed class BookShelf(PostgresEventStore store, RevisionCatalogue revisions, TimeProvider clock, TimeSpan idle) : IAsyncDisposable
{
    /// <summary>For how long a decision, or the opening of a book, waits for transactions that began earlier.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Lazy<Task<OpenBook?>>> _books = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly PastBooks _past = new((round, moment, ct) => ScoreBook.OpenAsync(store, revisions, round, moment, ct), clock);

    /// <summary>The book of a round as it stands now; opened when first asked for.</summary>
    /// <returns>Null where there is no such round.</returns>
    public async Task<ScoreBook?> FindAsync(string round, CancellationToken ct)
    {
        DropIdle();
        while (true)
        {
            var opening = _books.GetOrAdd(round, code => new(() => OpenAsync(code)));
            OpenBook? open;
            try
            {
                open = await opening.Value.WaitAsync(ct);
            }
            catch when (opening.Value.IsFaulted)
            {
                // The next one who asks tries again.
                _books.TryRemove(new(round, opening));
                throw;
            }

            // A round that is not there may be opened later; a book whose following failed is built anew.
            if (open is null || open.Following.IsCompleted)
                _books.TryRemove(new(round, opening));
            if (open is { Following.IsCompleted: true })
                continue;
            if (open is null)
                return null;

            open.Used = clock.GetUtcNow();
            await open.Book.CatchUpAsync(ct);
            return open.Book;
        }
    }

    /// <summary>
    /// The book of a round with everything that is committed by now, whoever wrote it; waits for transactions that could still come before.
    /// For decisions that must not overlook what was just done; queries take <see cref="FindAsync"/>, which waits for a moment only.
    /// </summary>
    /// <returns>Or <c>round.unknown</c>; or <c>round.busy</c> where it would have to wait for longer than ten seconds.</returns>
    public async Task<Result<ScoreBook>> FindCurrentAsync(string round, CancellationToken ct)
    {
        var (last, began) = (await store.LastPositionAsync(ct), clock.GetTimestamp());
        if (await FindAsync(round, ct) is not { } book)
            return RoundProblems.Unknown(round);

        for (var wait = 1; book.Position < last; wait = Math.Min(2 * wait, 50))
        {
            if (clock.GetElapsedTime(began) > LongestWait)
                return RoundProblems.Busy;
            await Task.Delay(TimeSpan.FromMilliseconds(wait), ct);
            await book.CatchUpAsync(ct);
        }

        return book;
    }

    /// <summary>
    /// The book of a round as it stood at a moment. The last few are kept for some minutes, where the moment lies a minute back or more,
    /// and shared; they need not be disposed of.
    /// </summary>
    /// <returns>Null where there was no such round.</returns>
    public Task<ScoreBook?> AsOfAsync(string round, DateTimeOffset moment, CancellationToken ct) => _past.FindAsync(round, moment, ct);

    /// <summary>The book of a round as one stood that had come to a certain place (<see cref="ScoreBook.Position"/>), on whatever node. Not kept: its caller disposes of it.</summary>
    /// <returns>Null where there was no such round.</returns>
    public Task<ScoreBook?> AtAsync(string round, EventPosition place, CancellationToken ct) => ScoreBook.OpenAtAsync(store, revisions, round, place, ct);

    /// <summary>Drops all books, so that whoever asks next gets one that is built anew; whoever still reads one may go on.</summary>
    internal async Task DropAllAsync()
    {
        _past.Clear();
        foreach (var (code, opening) in _books)
        {
            if (_books.TryRemove(new(code, opening)) && opening.IsValueCreated)
                await EndAsync(opening);
        }
    }

    /// <summary>How far each open book has come and what it was handed, by round: to be held against the store.</summary>
    public IReadOnlyDictionary<string, EventTally> Tallies => _books
        .Where(book => book.Value is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: not null } })
        .ToDictionary(book => book.Key, book => book.Value.Value.Result!.Book.Tally, StringComparer.Ordinal);

    /// <summary>Whether a book of the round is open and kept caught up.</summary>
    internal bool IsFollowed(string round) => _books.TryGetValue(round, out var opening)
        && opening is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result.Following.IsCompleted: false } };

    /// <summary>Ends the following of all books.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (var book in _books.Values.Where(book => book.IsValueCreated))
            await EndAsync(book);
        _past.Dispose();
        _stop.Dispose();
    }

    private async Task<OpenBook?> OpenAsync(string code)
    {
        if (await ScoreBook.OpenAsync(store, revisions, code, null, _stop.Token) is not { } book)
            return null;

        var stop = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        return new(book, stop, Task.Run(() => book.FollowAsync(stop.Token))) { Used = clock.GetUtcNow() };
    }

    private void DropIdle()
    {
        foreach (var (code, opening) in _books)
        {
            if (opening is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: { } open } }
                && clock.GetUtcNow() - open.Used > idle && _books.TryRemove(new(code, opening)))
            {
                // Whoever still reads it may go on; only the following ends.
                open.Stop.Cancel();
            }
        }
    }

    private static async Task EndAsync(Lazy<Task<OpenBook?>> opening)
    {
        // It is to end anyway, and what failed in it was told to whoever asked for it.
        await ((Task)opening.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.Value is not { IsCompletedSuccessfully: true, Result: { } open })
            return;
        await open.Stop.CancelAsync();
        await open.Following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private sealed record OpenBook(ScoreBook Book, CancellationTokenSource Stop, Task Following)
    {
        public DateTimeOffset Used { get; set; }
    }
}

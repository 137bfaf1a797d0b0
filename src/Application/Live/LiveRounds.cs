using System.Runtime.CompilerServices;
using Fadu.Application.Books;
using Fadu.EventStore.Events;

namespace Fadu.Application.Live;

/// <summary>Tells when the book of a round has moved on, to any number of listeners without a question to the database for each.</summary>
/// <param name="books">The books.</param>
/// <param name="clock">Measures pauses.</param>
public sealed class LiveRounds(BookShelf books, TimeProvider clock)
{
    /// <summary>
    /// Least time between two tellings to one listener: changes that come faster are told together. Well below what people notice, and long
    /// enough that a round in which everybody works at once is not scored anew for every value.
    /// </summary>
    public static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(50);

    // A book that nobody asks for is dropped; and one whose following failed is built anew for whoever asks.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(20);

    /// <summary>The book of a round: at once, then each time that events have come, until the listener goes.</summary>
    /// <param name="round">Code of the round.</param>
    /// <param name="after">The place up to which the listener knows everything: the first telling waits for something behind it. Null: at once.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The book as it stands; it ends where there is no such round.</returns>
    public async IAsyncEnumerable<ScoreBook> OfAsync(string round, EventPosition? after, [EnumeratorCancellation] CancellationToken ct)
    {
        var told = after;
        while (await books.FindAsync(round, ct) is { } book)
        {
            var asked = clock.GetTimestamp();
            do
            {
                var next = book.Moved.Next;
                if (told is null || book.Position > told)
                {
                    told = book.Position;
                    yield return book;
                    await Task.Delay(LeastPause, clock, ct);
                }
                else
                {
                    await next.WaitAsync(AskAgain, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    ct.ThrowIfCancellationRequested();
                }
            }
            while (clock.GetElapsedTime(asked) < AskAgain);
        }
    }
}

using Fadu.Application.Books;
using Fadu.Kernel;

namespace Fadu.Application.Scores;

/// <summary>Scores of past moments that were asked for lately: the book of a past moment is built from all events of the round.</summary>
/// <param name="books">Where they come from.</param>
/// <param name="clock">Tells what is past.</param>
internal sealed class PastScores(BookShelf books, TimeProvider clock)
{
    private const int Most = 8;

    // What happened just before may still be about to be committed.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly LinkedList<((string Round, ScoreView View) Key, BookReading Reading)> _known = [];

    /// <summary>The scores of a round at a moment.</summary>
    /// <returns>Or <c>scores.as_of_future</c>, <c>scores.round_not_open</c>, <c>revision.unknown</c>.</returns>
    public async Task<Result<BookReading>> ReadAsync(string round, ScoreView view, DateTimeOffset moment, CancellationToken ct)
    {
        if (moment > clock.GetUtcNow())
            return ScoreProblems.Future;
        if (Known((round, view)) is { } known)
            return known;

        using var book = await books.AsOfAsync(round, moment, ct);
        if (book is null)
            return ScoreProblems.NotYet(moment);
        var reading = await book.ReadAsync(view.Basis, view.Revision, ct);
        if (reading.Succeeded && clock.GetUtcNow() - moment > Settled)
            Keep((round, view), reading.Value);
        return reading;
    }

    private BookReading? Known((string Round, ScoreView View) key)
    {
        lock (_known)
        {
            for (var node = _known.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key)
                    continue;
                _known.Remove(node);
                _known.AddFirst(node);
                return node.Value.Reading;
            }

            return null;
        }
    }

    private void Keep((string Round, ScoreView View) key, BookReading reading)
    {
        lock (_known)
        {
            _known.AddFirst((key, reading));
            if (_known.Count > Most)
                _known.RemoveLast();
        }
    }
}

using System.Collections.Concurrent;
using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Scores;
using Fadu.EventStore.Events;
using Fadu.Indicators.Progress;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Statistics;

/// <summary>How far rounds are: who has reported what and when.</summary>
/// <param name="books">The values of each round.</param>
/// <param name="clock">Tells what is past.</param>
public sealed class ProgressDesk(BookShelf books, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Look> _known = new(StringComparer.Ordinal);

    /// <summary>Completeness and timeliness of the units that somebody may see.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands, which says what may be seen, also of past moments.</param>
    /// <param name="asOf">As it was at that moment; null: now.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>scores.as_of_future</c>; <c>round.unknown</c>, also where there was no such round at that moment.</returns>
    public async Task<Result<RoundTimeliness>> TimelinessAsync(Sight sight, Round round, DateTimeOffset? asOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        if (asOf > clock.GetUtcNow())
            return ScoreProblems.Future;
        if (await FindAsync(round.Opening!.Code, asOf, ct) is not { } progress)
            return RoundProblems.Unknown(round.Opening.Code);

        var units = progress.Units();
        UnitProgress[] seen = [.. units.Where(unit => sight.SeesSubmission(round, unit.Unit))];
        return new RoundTimeliness(seen, seen.Length == units.Count ? progress.Items() : null, asOf);
    }

    /// <summary>How far a round is; not yet narrowed to what somebody may see.</summary>
    /// <returns>Null where there is or was no such round.</returns>
    internal async Task<RoundProgress?> FindAsync(string round, DateTimeOffset? asOf, CancellationToken ct)
    {
        if (asOf is { } moment)
            return await books.AsOfAsync(round, moment, ct) is { } past ? Of(await past.MomentAsync(Basis.Reported, ct)) : null;

        if (await books.FindAsync(round, ct) is not { } book)
            return null;
        var position = book.Position;
        var look = _known.AddOrUpdate(round, _ => new(book, position), (_, known) => known.Serves(book, position) ? known : new(book, position));
        return (await look.Found.Value.WaitAsync(ct)).Progress;
    }

    /// <summary>The same under a revision that the round need not stand on.</summary>
    /// <returns>Or <c>revision.unknown</c>; without a value where there is or was no such round.</returns>
    internal async Task<(RoundProgress? Progress, IReadOnlyList<Problem> Problems)> FindAsync(string round, int revision, DateTimeOffset? asOf, CancellationToken ct)
    {
        if ((asOf is { } moment ? await books.AsOfAsync(round, moment, ct) : await books.FindAsync(round, ct)) is not { } book)
            return (null, []);
        // Asked for on its way is what everybody asks for, and so it is at hand.
        if (asOf is null && book.Round.Revision == revision)
            return (await FindAsync(round, null, ct), []);
        var found = await book.MomentAsync(Basis.Reported, revision, ct);
        return found.Value is { } value ? (Of(value), []) : (null, [.. found.Problems]);
    }

    private static RoundProgress Of(BookMoment moment) => new(moment.Round, moment.Reading.Scores, moment.Submissions, moment.Times);

    // All who listen ask after the same event; judging thousands of drafts is done once for them all, whoever of them goes meanwhile.
    private sealed class Look(ScoreBook book, EventPosition asked)
    {
        public Lazy<Task<(EventPosition Position, RoundProgress Progress)>> Found { get; } = new(() => Task.Run(async () =>
        {
            var now = await book.MomentAsync(Basis.Reported, CancellationToken.None);
            return (now.Reading.Position, Of(now));
        }));

        public bool Serves(ScoreBook other, EventPosition position)
        {
            var task = Found.IsValueCreated ? Found.Value : null;
            return book == other && task is not { IsFaulted: true } && (task is { IsCompletedSuccessfully: true } ? task.Result.Position : asked) >= position;
        }
    }
}

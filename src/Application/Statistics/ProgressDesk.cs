using System.Collections.Concurrent;
using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.EventStore.Events;
using Fadu.Indicators.Progress;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Statistics;

/// <summary>How far rounds are: who has reported what and when.</summary>
/// <param name="books">The values of each round.</param>
public sealed class ProgressDesk(BookShelf books)
{
    private readonly ConcurrentDictionary<string, (EventPosition Position, RoundProgress Progress)> _known = new(StringComparer.Ordinal);

    /// <summary>Completeness and timeliness of the units that somebody may see.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands, which says what may be seen, also of past moments.</param>
    /// <param name="asOf">As it was at that moment; null: now.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null where there was no such round at that moment.</returns>
    public async Task<RoundTimeliness?> TimelinessAsync(Sight sight, Round round, DateTimeOffset? asOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        if (await FindAsync(round.Opening!.Code, asOf, ct) is not { } progress)
            return null;

        var units = progress.Units();
        UnitProgress[] seen = [.. units.Where(unit => sight.SeesSubmission(round, unit.Unit))];
        return new(seen, seen.Length == units.Count ? progress.Items() : null, asOf);
    }

    /// <summary>How far a round is; not yet narrowed to what somebody may see.</summary>
    /// <returns>Null where there is or was no such round.</returns>
    internal async Task<RoundProgress?> FindAsync(string round, DateTimeOffset? asOf, CancellationToken ct)
    {
        if (asOf is { } moment)
            return await books.AsOfAsync(round, moment, ct) is { } past ? Of(await past.MomentAsync(Basis.Reported, ct)) : null;

        if (await books.FindAsync(round, ct) is not { } book)
            return null;
        var now = await book.MomentAsync(Basis.Reported, ct);
        if (_known.TryGetValue(round, out var known) && known.Position == now.Reading.Position)
            return known.Progress;

        var progress = Of(now);
        _known[round] = (now.Reading.Position, progress);
        return progress;
    }

    private static RoundProgress Of(BookMoment moment) => new(moment.Round, moment.Reading.Scores, moment.Submissions, moment.Times);
}

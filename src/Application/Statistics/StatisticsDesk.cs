using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Scores;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.Kernel;

namespace Fadu.Application.Statistics;

/// <summary>Statistics of rounds, for those who may see the figures of groups.</summary>
/// <param name="books">The values of each round.</param>
/// <param name="clock">Tells what is past.</param>
public sealed class StatisticsDesk(BookShelf books, TimeProvider clock)
{
    // Scores are snapshots: what was once computed of them holds until they are forgotten.
    private readonly ConditionalWeakTable<RoundScores, ConcurrentDictionary<(bool Whole, string Group, int Classes), Lazy<ScoreStatistics>>> _known = [];

    /// <summary>The figures of a round and of its groups.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands, which says what may be seen, also of past moments.</param>
    /// <param name="view">Which figures.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Without figures where none may be seen; or <c>round.unknown</c> where there was no such round at that moment, <c>revision.unknown</c>, <c>statistics.classes</c>, <c>scores.as_of_future</c>.</returns>
    public async Task<Result<RoundFigures>> FiguresAsync(Sight sight, Round round, FiguresView view, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(view);
        if (view.Classes is < 1 or > AchievementClass.Most)
        {
            return new Problem("statistics.classes", new(
                $"分布的组数应在 1 到 {AchievementClass.Most} 之间", $"a distribution has 1 to {AchievementClass.Most} classes"), "classes");
        }

        if (view.AsOf > clock.GetUtcNow())
            return ScoreProblems.Future;

        var code = round.Opening!.Code;
        var book = view.AsOf is { } moment ? await books.AsOfAsync(code, moment, ct) : await books.FindAsync(code, ct);
        if (book is null)
            return RoundProblems.Unknown(code);
        var reading = await book.ReadAsync(view.Basis, view.Revision, ct);
        return reading.Value is { } read ? Seen(sight, round, read, view) : reading.Problems.ToArray();
    }

    private RoundFigures Seen(Sight sight, Round round, BookReading reading, FiguresView view)
    {
        var groups = RoundStatistics.GroupsOf(reading.Scores);
        var seen = groups.Where(group => sight.SeesGroupFigures(round, group)).ToArray();
        return new(
            seen.Length == groups.Count && seen is not [] ? Known(reading.Scores, true, null, view.Classes) : null,
            [.. seen.Select(group => new GroupFigures(group, Known(reading.Scores, false, group, view.Classes)))],
            reading.Basis,
            reading.Revision,
            reading.Position,
            view.AsOf);
    }

    // No group has an empty name: that stands for the units without one.
    private ScoreStatistics Known(RoundScores scores, bool whole, string? group, int classes) => _known.GetOrCreateValue(scores).GetOrAdd(
        (whole, group ?? "", classes),
        _ => new(() => whole ? RoundStatistics.Whole(scores, classes) : RoundStatistics.Group(scores, group, classes))).Value;
}

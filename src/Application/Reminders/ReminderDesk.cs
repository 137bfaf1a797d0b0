using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Scores;
using Fadu.Application.Statistics;
using Fadu.Indicators.Progress;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Reminders;

/// <summary>Who still has to do what in a round, as lists to send reminders from.</summary>
/// <param name="progress">How far rounds are.</param>
/// <param name="clock">Tells what is overdue.</param>
public sealed class ReminderDesk(ProgressDesk progress, TimeProvider clock)
{
    /// <summary>Units that still have to report or to submit, of those whose submission may be seen: the nearest deadline first, then by code.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands.</param>
    /// <param name="filter">Which.</param>
    /// <param name="asOf">As it was at that moment, overdue or not; null: now.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>scores.as_of_future</c>, <c>revision.unknown</c>; for coordinators <c>round.unknown_group</c>.</returns>
    public async Task<Result<IReadOnlyList<Reminder>>> OutstandingAsync(Sight sight, Round round, ReminderFilter filter, DateTimeOffset? asOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(filter);
        var now = clock.GetUtcNow();
        if (asOf > now)
            return ScoreProblems.Future;
        if (asOf is null && UnknownGroup(sight, round, filter) is { } unknown)
            return unknown;
        var code = round.Opening!.Code;
        var (far, problems) = filter.Revision is { } revision ? await progress.FindAsync(code, revision, asOf, ct) : (await progress.FindAsync(code, asOf, ct), []);
        if (far is null)
            return problems is [] ? Array.Empty<Reminder>() : problems.ToArray();

        var groups = filter.Groups?.Select(NameKey.Of).ToHashSet(StringComparer.Ordinal);
        Reminder[] found =
        [
            .. far.Outstanding(asOf ?? now)
                .Where(unit => (unit.Overdue || !filter.OverdueOnly) && (groups is null || (unit.Group is { } group && groups.Contains(NameKey.Of(group)))))
                .Where(unit => sight.SeesSubmission(round, unit.Unit))
                .Select(unit => new Reminder(
                    unit,
                    sight.SeesContact(unit.Unit) ? sight.Register.Units.GetValueOrDefault(unit.Unit)?.Contact : null,
                    ReminderSlip.Of(round.Opening.Name, unit))),
        ];
        return found;
    }

    /// <summary>What evaluators still have to do, by account in byte order: coordinators see everybody's, an evaluator his or her own.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands.</param>
    /// <param name="part">Takes the evaluators whose work is wanted, since finding it looks at every unit for each; null: all.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<EvaluatorWork>> EvaluatorsAsync(
        Sight sight, Round round, Func<IReadOnlyList<KeyValuePair<string, Evaluator>>, IReadOnlyList<KeyValuePair<string, Evaluator>>>? part, CancellationToken ct)
    {
        var seen = Evaluators(sight, round);
        var evaluators = part is null ? seen : part(seen);
        if (evaluators is [] || await progress.FindAsync(round.Opening!.Code, null, ct) is not { } far)
            return [];

        return [.. evaluators.Select(one => new EvaluatorWork(one.Key, one.Value.Name, far.WorkOf(one.Key)))];
    }

    /// <summary>How many there are of <see cref="EvaluatorsAsync"/>.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands.</param>
    public static int EvaluatorCount(Sight sight, Round round) => Evaluators(sight, round).Length;

    private static KeyValuePair<string, Evaluator>[] Evaluators(Sight sight, Round round)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        var all = sight.Viewer.Has(Role.Coordinator);
        return
        [
            .. round.Evaluators.Where(one => !one.Value.Withdrawn && (all || (one.Key == sight.Viewer.Account && sight.Viewer.Has(Role.Evaluator))))
                .OrderBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    // A slip in a group's name would read as nobody being behind. Others than coordinators don't learn which groups there are.
    private static Problem? UnknownGroup(Sight sight, Round round, ReminderFilter filter)
    {
        if (filter.Groups is not { } asked || !sight.Viewer.Has(Role.Coordinator))
            return null;

        var groups = round.Units.Values.Select(unit => unit.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        var known = groups.Select(NameKey.Of).ToHashSet(StringComparer.Ordinal);
        return asked.FirstOrDefault(group => !known.Contains(NameKey.Of(group))) is not { } group ? null
            : new("round.unknown_group", groups is []
                ? new("本轮不分组；请不要写组别", "the round has no groups; leave the group out")
                : new($"本轮没有“{Quoting.Shown(group)}”这个组；可写：{string.Join('、', groups)}", $"the round has no group '{Quoting.Shown(group)}'; there are: {string.Join(", ", groups)}"), "groups");
    }
}

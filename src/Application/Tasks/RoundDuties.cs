using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Indicators.Progress;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Tasks;

/// <summary>What waits for a person in one round. Pure.</summary>
internal static class RoundDuties
{
    /// <summary>Everything, by role.</summary>
    /// <param name="sight">For whom.</param>
    /// <param name="progress">How far the round is.</param>
    /// <param name="now">The moment.</param>
    public static IEnumerable<Duty> Of(Sight sight, RoundProgress progress, DateTimeOffset now) => OfReporter(sight, progress, now)
        .Concat(OfEvaluator(sight, progress))
        .Concat(sight.Viewer.Has(Role.Coordinator) ? OfCoordinator(progress, progress.Outstanding(now)) : []);

    private static IEnumerable<Duty> OfReporter(Sight sight, RoundProgress progress, DateTimeOffset now)
    {
        var (round, code) = (progress.Round, progress.Round.Opening!.Code);
        if (!sight.Viewer.Has(Role.Reporter))
            return [];

        var duties = progress.Outstanding(now, sight.Reports).Select(unit => unit.Status switch
        {
            SubmissionStatus.Returned => new Duty(DutyKind.Mend, code, unit.Unit, null, unit.Deadline, Math.Max(1, unit.Items.Count(item => item.Kind is OutstandingKind.Returned) + unit.Remarks.Count)),
            SubmissionStatus.Submitted or SubmissionStatus.Accepted => new(DutyKind.ReportNewItems, code, unit.Unit, null, unit.Deadline, Math.Max(1, unit.Items.Count)),
            _ => new(DutyKind.Report, code, unit.Unit, null, unit.Deadline, unit.Items.Count),
        });
        return round is { Status: RoundStatus.Publicised, Publication.AppealsUntil: { } until } && until >= now
            ? duties.Concat(round.Units.Where(unit => !unit.Value.Withdrawn && sight.Reports(unit.Key)).OrderBy(unit => unit.Key, StringComparer.Ordinal)
                .Select(unit => new Duty(DutyKind.ConsiderAppeal, code, unit.Key, null, until, 1)))
            : duties;
    }

    private static IEnumerable<Duty> OfEvaluator(Sight sight, RoundProgress progress)
    {
        var (account, code) = (sight.Viewer.Account, progress.Round.Opening!.Code);
        if (account is null || !sight.Viewer.Has(Role.Evaluator))
            yield break;

        // Work on a unit that the person reports for, which the round may not know of, waits for another.
        foreach (var task in progress.WorkOf(account).Where(task => !sight.Reports(task.Unit)))
        {
            if (task.ToVerify is not [])
                yield return new(DutyKind.Verify, code, task.Unit, null, null, task.ToVerify.Count);
            if (task.ToGrade is not [])
                yield return new(DutyKind.Grade, code, task.Unit, null, null, task.ToGrade.Count);
            if (task.ToAccept)
                yield return new(DutyKind.Accept, code, task.Unit, null, null, 1);
        }
    }

    private static IEnumerable<Duty> OfCoordinator(RoundProgress progress, IReadOnlyList<OutstandingUnit> outstanding)
    {
        var (round, code) = (progress.Round, progress.Round.Opening!.Code);
        foreach (var (unit, appeals) in progress.OpenAppeals())
            yield return new(DutyKind.DecideAppeals, code, unit, null, null, appeals);

        if (round.Status is not RoundStatus.Open)
            yield break;
        if (outstanding.Count(unit => unit.Overdue) is > 0 and var overdue)
            yield return new(DutyKind.Remind, code, null, null, outstanding.Where(unit => unit.Overdue).Min(unit => unit.Deadline), overdue);

        if (outstanding is [] && progress.Units() is { Count: > 0 } units && units.All(unit => unit.Status is SubmissionStatus.Accepted))
            yield return new(DutyKind.Publicise, code, null, null, null, units.Count);
    }
}

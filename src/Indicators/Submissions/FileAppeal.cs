using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>The unit appeals against publicised results (申诉).</summary>
/// <param name="Context">What is known from elsewhere.</param>
/// <param name="Indicator">Code of the indicator, bonus, deduction, veto, gate or status rule.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record FileAppeal(SubmissionContext Context, string Indicator, string Reason)
{
    /// <summary>Files it; nothing where it is filed and not decided.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>, <c>round.not_publicised</c>,
    /// <c>submission.appeals_over</c>, <c>submission.unknown_indicator</c>, <c>submission.appeal_pending</c>, <c>field.reason</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if (SubmissionRules.NotTakingPart(state, Context) is { } refusal)
            return refusal;
        if (Context.Round.Publication is not { } publication)
            return new Problem("round.not_publicised", new("结果还没有公示，公示后才能申诉", "the results have not been publicised; appeal after that"), null);

        var pending = state.Appeals.FirstOrDefault(appeal => appeal.Indicator == Indicator && appeal.IsOpen);
        if (pending?.Reason == Reason)
            return Array.Empty<SubmissionEvent>();

        var refusals = new Refusals();
        refusals.AddIf(
            publication.AppealsUntil is null || Context.At > publication.AppealsUntil,
            "submission.appeals_over",
            null,
            publication.AppealsUntil is { } until ? $"申诉期到 {CivilTime.Show(until)}，已经过了" : "这次公示不再接受申诉",
            publication.AppealsUntil is { } end ? $"appeals could be filed until {CivilTime.Show(end)}" : "the last publication takes no appeals");
        refusals.AddIf(
            !Codes(Context.System).Contains(Indicator),
            "submission.unknown_indicator",
            "indicator",
            $"指标体系没有指标 {Quoting.Shown(Indicator)}，请核对编号",
            $"the index system has no indicator {Quoting.Shown(Indicator)}; check the code");
        refusals.AddIf(
            pending is not null,
            "submission.appeal_pending",
            "indicator",
            $"对 {Quoting.Shown(Indicator)} 的第 {pending?.Number} 号申诉还没有处理，请等处理结果，或者先撤回",
            $"appeal {pending?.Number} about {Quoting.Shown(Indicator)} is not decided; wait for that, or withdraw it first");
        refusals.Reason("reason", Reason);
        return refusals.Or<SubmissionEvent>(() => [new AppealFiled(state.Appeals.Count + 1, publication.Number, Indicator, Reason)]);
    }

    private static IEnumerable<string> Codes(IndexSystem system) => system.Indicators.SelectMany(Codes)
        .Concat(system.Bonuses.Select(bonus => bonus.Code))
        .Concat(system.Deductions.Select(deduction => deduction.Code))
        .Concat(system.Vetoes.Select(veto => veto.Code))
        .Concat(system.Gates.Select(gate => gate.Code))
        .Concat(system.Statuses.Select(status => status.Code));

    private static IEnumerable<string> Codes(Indicator indicator) => indicator.Children.SelectMany(Codes).Prepend(indicator.Code);
}

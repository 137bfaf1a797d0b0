using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Publicises results (公示), for the first time or corrected.</summary>
public sealed record PubliciseResults
{
    /// <summary>The revision that the results were computed by.</summary>
    public required int Revision { get; init; }

    /// <summary>口径.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Up to which event they were computed, as the event store names positions.</summary>
    public required string Position { get; init; }

    /// <summary>Last moment for an appeal; null, for a correction only: none can be filed.</summary>
    public DateTimeOffset? AppealsUntil { get; init; }

    /// <summary>What is corrected; null on the first publication.</summary>
    public string? CorrectionNotice { get; init; }

    /// <summary>Every unit that takes part, each once.</summary>
    public required IReadOnlyList<PublicisedResult> Results { get; init; }

    /// <summary>How many appeals of the round are not decided.</summary>
    public required int OpenAppeals { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Publicises; nothing where the last publication is this very one.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>round.basis_not_verified</c>, <c>round.other_revision</c>, <c>field.name</c> of the position,
    /// <c>field.reason</c> of the notice, <c>round.nothing_to_correct</c>, <c>round.appeal_deadline_missing</c>, <c>round.appeal_deadline_past</c>,
    /// <c>round.appeals_cut</c>, <c>round.appeals_open</c>, <c>round.no_results</c>, <c>round.unit_twice</c>; by unit <c>round.unit_not_enrolled</c>, <c>round.result_missing</c>.
    /// </returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        if (RoundRules.NotRunning(state) is { } refusal)
            return refusal;

        var number = (state.Publication?.Number ?? 0) + 1;
        if (state.Publication is { } last && last == new Publication(last.Number, Revision, Basis, Position, AppealsUntil, CorrectionNotice))
            return Array.Empty<RoundEvent>();

        var refusals = new Refusals();
        refusals.AddIf(
            Basis is Basis.Reported,
            "round.basis_not_verified",
            "basis",
            "自评分不能公示，请用核定或终评口径",
            "self-reported scores can't be publicised; choose the verified or the final basis");
        refusals.AddIf(
            Revision != state.Revision,
            "round.other_revision",
            "revision",
            $"结果按第 {Revision} 版计算，本轮采用的是第 {state.Revision} 版，请重新计算",
            $"the results were computed by revision {Revision}, the round stands on {state.Revision}; compute them again");
        refusals.Name("position", Position);
        Notice(number, refusals);
        Appeals(state, number, refusals);
        EveryUnitOnce(state, refusals);
        return refusals.Or<RoundEvent>(() =>
        [
            new ResultsPublicised
            {
                Number = number,
                Revision = Revision,
                Basis = Basis,
                Position = Position,
                AppealsUntil = AppealsUntil,
                CorrectionNotice = CorrectionNotice,
                Results = Results,
            },
        ]);
    }

    private void Notice(int number, Refusals refusals)
    {
        if (number > 1 && string.IsNullOrWhiteSpace(CorrectionNotice))
        {
            refusals.Add(
                "field.reason",
                "correctionNotice",
                $"结果已经公示过 {number - 1} 次；再次公示要写更正说明，说明更正了什么",
                $"results have been publicised {number - 1} times before; publicising them again needs a notice that says what was corrected");
        }
        else if (number > 1)
            refusals.Reason("correctionNotice", CorrectionNotice);
        else
            refusals.AddIf(
                CorrectionNotice is not null,
                "round.nothing_to_correct",
                "correctionNotice",
                "第一次公示没有可更正的内容，更正说明请留空",
                "the first publication corrects nothing; leave the notice empty");
    }

    private void Appeals(Round state, int number, Refusals refusals)
    {
        refusals.AddIf(number == 1 && AppealsUntil is null, "round.appeal_deadline_missing", "appealsUntil", "请写明申诉截止时间", "say until when appeals can be filed");
        refusals.AddIf(AppealsUntil <= At, "round.appeal_deadline_past", "appealsUntil", "申诉截止时间已经过去，请改晚", "the appeal deadline has passed; choose a later one");
        if (state.Publication?.AppealsUntil is { } promised && promised >= At)
        {
            refusals.AddIf(
                AppealsUntil is null || AppealsUntil < promised,
                "round.appeals_cut",
                "appealsUntil",
                $"上次公示的申诉期到 {CivilTime.Show(promised)}，不能缩短",
                $"the last publication takes appeals until {CivilTime.Show(promised)}; that can't be cut short");
        }

        refusals.NoOpenAppeals(OpenAppeals);
    }

    private void EveryUnitOnce(Round state, Refusals refusals)
    {
        refusals.AddIf(Results is [], "round.no_results", "results", "没有参评单位，没有可公示的结果", "no unit takes part, so there are no results");
        refusals.Once("round.unit_twice", "results", Results.Select(result => result.Unit));
        var given = Results.Select(result => result.Unit).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in given)
            refusals.TakesPart(state, unit);
        foreach (var unit in state.Units.Where(unit => !unit.Value.Withdrawn && !given.Contains(unit.Key)).Select(unit => unit.Key).Order(StringComparer.Ordinal))
            refusals.Add(
                "round.result_missing",
                unit,
                $"缺单位 {Quoting.Shown(unit)} 的结果，请重新计算",
                $"the result of the unit {Quoting.Shown(unit)} is missing; compute them again");
    }
}

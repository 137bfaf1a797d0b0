using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Scoring;

/// <summary>Gathers one unit's figures from the columns.</summary>
internal static class UnitScoreReader
{
    public static UnitScore Read(RoundScores scores, int unit)
    {
        var (system, outcome) = (scores.Plan.System, scores.Outcome);
        var vetoes = Where(system.Vetoes, outcome.Vetoes, column => RoundOutcome.Holds(column, unit));
        return new()
        {
            Unit = scores.Table.Units[unit],
            Total = scores.Total(unit),
            Whole = scores.Whole(unit),
            Bonus = outcome.Bonuses.Sum(unit),
            Deduction = outcome.Deductions.Sum(unit),
            Rank = scores.Rank(unit),
            Ranked = scores.Ranked(unit),
            GroupSize = scores.GroupSize(unit),
            Band = scores.Band(unit),
            BandBeforeVetoes = scores.BandBeforeVetoes(unit),
            Status = outcome.Status[unit] is >= 0 and var status ? system.Statuses[status].Rule : null,
            BarredFromCommendation = vetoes.Any(veto => veto.Rule.Effect is VetoEffect.Commendation),
            Vetoes = [.. vetoes.Select(veto => veto.Rule)],
            FlaggedVetoes =
            [
                .. Where(system.Vetoes, outcome.Vetoes, column => column.Missing[unit] is not MissingReason.None)
                    .Select(veto => new VetoFlag(veto.Rule, veto.Condition.Missing[unit])),
            ],
            FailedGates =
            [
                .. Where(system.Gates, outcome.Gates, column => !RoundOutcome.Holds(column, unit))
                    .Select(gate => new FailedGate(gate.Rule, gate.Condition.Missing[unit])),
            ],
            Bonuses = outcome.Bonuses.Of(unit),
            Deductions = outcome.Deductions.Of(unit),
            FailedChecks =
            [
                .. Where(system.Checks, outcome.Checks, column => column.Missing[unit] is MissingReason.None && !column.Booleans[unit])
                    .Select(check => check.Rule),
            ],
            Indicators = [.. system.Root.Children.Select(child => Read(scores, unit, child))],
        };
    }

    private static (T Rule, Column Condition)[] Where<T>(IReadOnlyList<CheckedCondition<T>> rules, Column[] conditions, Func<Column, bool> chosen) =>
        [.. rules.Zip(conditions, (rule, condition) => (rule.Rule, condition)).Where(pair => chosen(pair.condition))];

    private static IndicatorScore Read(RoundScores scores, int unit, CheckedIndicator indicator)
    {
        var state = scores.State(unit, indicator);
        var result = indicator.IsLeaf && state is not IndicatorState.NotApplicable ? scores.Result(unit, indicator) : (Value?)null;
        var number = result is { IsMissing: false } given ? given.Number : (decimal?)null;
        return new()
        {
            Indicator = indicator,
            State = state,
            EffectiveMarks = scores.EffectiveMarks(unit, indicator),
            Score = scores.Score(unit, indicator),
            Result = number,
            MissingReason = result?.Missing ?? MissingReason.None,
            Clamping = number is not { } value ? Clamping.None
                : Numbers.Compare(value, 0) < 0 ? Clamping.Below
                : Numbers.Compare(value, indicator.OutOf) > 0 ? Clamping.Above
                : Clamping.None,
            Passed = result is null || indicator.Indicator.Pass is not { } line ? null : number is { } got && Numbers.Compare(got, line) >= 0,
            Children = [.. indicator.Children.Select(child => Read(scores, unit, child))],
        };
    }
}

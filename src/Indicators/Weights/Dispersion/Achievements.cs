using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Weights.Dispersion;

/// <summary>得分率: how much of each indicator each unit of a round achieves, 0 to 1.</summary>
/// <param name="Units">Codes of the units that take part, in the order of the round.</param>
/// <param name="ByIndicator">By code of the indicator, a value for each unit; null where it has none: not reported (of a node, something below it), not applicable, or nothing to get.</param>
public sealed record Achievements(IReadOnlyList<string> Units, IReadOnlyDictionary<string, IReadOnlyList<decimal?>> ByIndicator)
{
    /// <summary>Codes of the units that take part, in the order of the round.</summary>
    public IReadOnlyList<string> Units { get; init => field = ValueList.Of(value); } = ValueList.Of(Units);

    /// <summary>Those of a round, without withdrawn units.</summary>
    /// <param name="scores">The round's scores. What a leaf achieves is taken from its formula, and so doesn't depend on the marks that it has now.</param>
    public static Achievements Of(RoundScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var rows = Enumerable.Range(0, scores.Count).Where(row => !scores.Table.Units[row].Withdrawn).ToArray();
        return new(
            [.. rows.Select(row => scores.Table.Units[row].Code)],
            scores.Plan.System.Indicators.ToDictionary(
                indicator => indicator.Code,
                IReadOnlyList<decimal?> (indicator) => [.. rows.Select(row => Of(scores, row, indicator))],
                StringComparer.Ordinal));
    }

    private static decimal? Of(RoundScores scores, int row, CheckedIndicator indicator)
    {
        if (scores.State(row, indicator) is not IndicatorState.Scored)
            return null;
        if (indicator.IsLeaf)
            return Numbers.Snap(Math.Clamp(scores.Result(row, indicator).Number, 0, indicator.OutOf) / indicator.OutOf);

        // A node counts what was not reported as nothing; here that would pass for a poor unit.
        return !LacksValue(scores, row, indicator) && scores.EffectiveMarks(row, indicator) is > 0 and var marks && scores.Score(row, indicator) is { } got ? Numbers.Snap(got / marks) : null;
    }

    private static bool LacksValue(RoundScores scores, int row, CheckedIndicator indicator) => indicator.IsLeaf
        ? scores.State(row, indicator) is IndicatorState.Missing
        : indicator.Children.Any(child => LacksValue(scores, row, child));
}

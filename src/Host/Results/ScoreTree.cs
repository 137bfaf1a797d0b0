using Fadu.Indicators.Scoring;

namespace Fadu.Host.Results;

/// <summary>Walks a unit's scores in file order.</summary>
internal static class ScoreTree
{
    /// <summary>Every indicator, parents before children: the order of <c>CheckedSystem.Indicators</c>.</summary>
    public static IEnumerable<IndicatorScore> All(IEnumerable<IndicatorScore> scores) =>
        scores.SelectMany(score => All(score.Children).Prepend(score));

    /// <summary>The leaves.</summary>
    public static IEnumerable<IndicatorScore> Leaves(UnitScore unit) => All(unit.Indicators).Where(score => score.Indicator.IsLeaf);
}

using System.Diagnostics;
using Fadu.Indicators.Checking;
using Fadu.Kernel;

namespace Fadu.Application.Scores;

/// <summary>Orders the units that are seen. Pure.</summary>
public static class Rankings
{
    /// <summary>The units that a filter lets through, in order.</summary>
    /// <returns>Or <c>scores.unknown_indicator</c>, <c>scores.indicator_missing</c>.</returns>
    public static Result<IReadOnlyList<RankedUnit>> Of(SeenScores scores, Func<SeenUnit, bool>? admits, RankingOrder order)
    {
        CheckedIndicator? indicator = null;
        if (order.By is RankingBy.Indicator)
        {
            if (order.Indicator is not { } code)
                return ScoreProblems.OrderWithoutIndicator;
            indicator = scores.Indicator(code);
            if (indicator is null)
                return ScoreProblems.UnknownIndicator(code);
        }

        var units = scores.Units();
        RankedUnit[] rows = [.. units.Where(unit => admits is null || admits(unit)).Select(unit => new RankedUnit(unit, KeyOf(unit, order.By, indicator)))];
        var compare = RankingKey.Order(order.IsDescending);
        Array.Sort(rows, (left, right) => compare(left.Key, right.Key));
        return rows;
    }

    private static RankingKey KeyOf(SeenUnit unit, RankingBy by, CheckedIndicator? indicator) => by switch
    {
        RankingBy.Rank => new(unit.Rank, null, unit.Unit.Code),
        RankingBy.Total => new(unit.Total, null, unit.Unit.Code),
        RankingBy.Code => new(null, unit.Unit.Code, unit.Unit.Code),
        RankingBy.Name => new(null, unit.Unit.Name, unit.Unit.Code),
        RankingBy.Indicator => new(unit.Marks(indicator!)?.Score, null, unit.Unit.Code),
        _ => throw new UnreachableException(by.ToString()),
    };
}

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

        return new RankedUnits(scores, scores.InOrder(order, indicator, admits));
    }
}

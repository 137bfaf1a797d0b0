using System.Collections.Concurrent;
using System.Diagnostics;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Scores;

/// <summary>
/// The units of scores in the orders that they were asked for in, as whoever sees everything sees them: sorted once for all who page. Those
/// that were withdrawn are left out. May be used by many threads.
/// </summary>
/// <param name="scores">The scores.</param>
internal sealed class RankingOrders(RoundScores scores)
{
    // Two for each indicator, if somebody asks for all of them; most ask for a few.
    private const int Most = 32;

    private readonly ConcurrentDictionary<RankingOrder, IReadOnlyList<RankedRow>> _known = new();

    /// <summary>All of them in one order.</summary>
    /// <param name="order">Which.</param>
    /// <param name="indicator">The indicator, where the order is by one.</param>
    public IReadOnlyList<RankedRow> Of(RankingOrder order, CheckedIndicator? indicator)
    {
        if (_known.TryGetValue(order, out var known))
            return known;
        var rows = Sort(
            Enumerable.Range(0, scores.Count).Where(row => !scores.Table.Units[row].Withdrawn).Select(row => new RankedRow(row, KeyOf(row, order.By, indicator))), order);
        if (_known.Count < Most)
            _known[order] = rows;
        return rows;
    }

    /// <summary>Rows in an order.</summary>
    public static RankedRow[] Sort(IEnumerable<RankedRow> rows, RankingOrder order)
    {
        var (sorted, compare) = (rows.ToArray(), RankingKey.Order(order.IsDescending));
        Array.Sort(sorted, (left, right) => compare(left.Key, right.Key));
        return sorted;
    }

    private RankingKey KeyOf(int row, RankingBy by, CheckedIndicator? indicator)
    {
        var unit = scores.Table.Units[row];
        return by switch
        {
            RankingBy.Rank => new(scores.Rank(row), null, unit.Code),
            RankingBy.Total => new(scores.Total(row), null, unit.Code),
            RankingBy.Code => new(null, unit.Code, unit.Code),
            RankingBy.Name => new(null, unit.Name, unit.Code),
            RankingBy.Indicator => new(scores.Score(row, indicator!), null, unit.Code),
            _ => throw new UnreachableException(by.ToString()),
        };
    }
}

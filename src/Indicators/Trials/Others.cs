using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Trials;

/// <summary>The ranked units of a unit's group without itself, as they stand.</summary>
internal sealed class Others
{
    private readonly decimal[] _totals;
    private readonly decimal[] _last;

    public Others(RoundScores scores, int row)
    {
        var group = scores.Groups.Of[row];
        int[] others = [.. Enumerable.Range(0, scores.Count).Where(other => other != row && group >= 0 && scores.Groups.Of[other] == group && scores.Rank(other) is not null)];
        _totals = Sorted(others.Where(other => !scores.Outcome.ComesLast(other)));
        _last = Sorted(others.Where(scores.Outcome.ComesLast));

        decimal[] Sorted(IEnumerable<int> rows)
        {
            decimal[] totals = [.. rows.Select(other => scores.Outcome.Totals[other])];
            Array.Sort(totals);
            return totals;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _totals.Length + _last.Length;

    /// <summary>The place that a unit with this total has among them.</summary>
    /// <param name="total">Its total.</param>
    /// <param name="comesLast">Whether it comes after all others, whatever its total.</param>
    public int RankOf(decimal total, bool comesLast) => 1 + (comesLast ? _totals.Length + Above(_last, total) : Above(_totals, total));

    /// <summary>The least total by which a unit that does not come last has a place at least as good; null: any total will do.</summary>
    public decimal? LeastTotal(int rank)
    {
        // As many as rank - 1 may stand above: the next of them has to be equalled.
        var place = _totals.Length - rank;
        return place < 0 ? null : _totals[place];
    }

    private static int Above(decimal[] ascending, decimal total)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] <= total)
                low = middle + 1;
            else
                high = middle;
        }

        return ascending.Length - low;
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Trials;

/// <summary>The ranked units of a unit's group without itself, as they stand.</summary>
internal sealed class Others
{
    // A group may have hundreds of thousands of units, and each of them is looked at: they are sorted once for all.
    private static readonly ConditionalWeakTable<RoundScores, ConcurrentDictionary<int, (decimal[] Totals, decimal[] Last)>> _known = [];

    private readonly Ascending _totals;
    private readonly Ascending _last;

    public Others(RoundScores scores, int row)
    {
        var group = scores.Groups.Of[row];
        var (totals, last) = group < 0 ? ([], []) : _known.GetOrCreateValue(scores).GetOrAdd(group, static (one, all) => Sorted(all, one), scores);
        decimal? own = scores.Rank(row) is null ? null : scores.Outcome.Totals[row];
        var comesLast = scores.Outcome.ComesLast(row);
        (_totals, _last) = (new(totals, comesLast ? null : own), new(last, comesLast ? own : null));
    }

    /// <summary>How many there are.</summary>
    public int Count => _totals.Count + _last.Count;

    /// <summary>The place that a unit with this total has among them.</summary>
    /// <param name="total">Its total.</param>
    /// <param name="comesLast">Whether it comes after all others, whatever its total.</param>
    public int RankOf(decimal total, bool comesLast) => 1 + (comesLast ? _totals.Count + _last.Above(total) : _totals.Above(total));

    /// <summary>The least total by which a unit that does not come last has a place at least as good; null: any total will do.</summary>
    public decimal? LeastTotal(int rank)
    {
        // As many as rank - 1 may stand above: the next of them has to be equalled.
        var place = _totals.Count - rank;
        return place < 0 ? null : _totals[place];
    }

    private static (decimal[] Totals, decimal[] Last) Sorted(RoundScores scores, int group)
    {
        var ranked = Enumerable.Range(0, scores.Count).Where(row => scores.Groups.Of[row] == group && scores.Rank(row) is not null).ToLookup(scores.Outcome.ComesLast, row => scores.Outcome.Totals[row]);
        return ([.. ranked[false].Order()], [.. ranked[true].Order()]);
    }

    // Totals of all, without one of those that equal the unit's own.
    private readonly struct Ascending(decimal[] all, decimal? own)
    {
        public int Count => all.Length - (own is null ? 0 : 1);

        public decimal this[int place] => all[own is { } left && all[place] >= left ? place + 1 : place];

        public int Above(decimal total)
        {
            var (low, high) = (0, all.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (all[middle] <= total)
                    low = middle + 1;
                else
                    high = middle;
            }

            return all.Length - low - (own > total ? 1 : 0);
        }
    }
}

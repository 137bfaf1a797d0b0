using Fadu.Indicators.Scoring.Changes;

namespace Fadu.Indicators.Scoring.Outcomes;

/// <summary>Places within the groups: ties share the best, and the places that they take up are left out (1, 2, 2, 4).</summary>
internal sealed class Ranking
{
    private readonly int[] _order;

    private Ranking(int[] order, Comparison<int> compare, int[] groupOf, int groups)
    {
        (_order, Ranks, Ranked) = (order, new int[groupOf.Length], new int[groups]);
        for (var place = 0; place < order.Length; place++)
        {
            var unit = order[place];
            var rank = ++Ranked[groupOf[unit]];
            var ties = rank > 1 && compare(order[place - 1], unit) == 0;
            Ranks[unit] = ties ? Ranks[order[place - 1]] : rank;
        }
    }

    /// <summary>Rank by unit; 0 where it has none.</summary>
    public int[] Ranks { get; }

    /// <summary>How many are ranked by group.</summary>
    public int[] Ranked { get; }

    /// <param name="totals">By unit; of no meaning for units that are not ranked.</param>
    /// <param name="groupOf">By unit; -1 for units that are not ranked.</param>
    /// <param name="comesLast">By unit: whether it comes after all others of its group, whatever its total.</param>
    /// <param name="groups">Number of groups.</param>
    public static Ranking Of(decimal[] totals, int[] groupOf, bool[] comesLast, int groups)
    {
        var compare = By(totals, groupOf, comesLast);
        var order = Enumerable.Range(0, totals.Length).Where(unit => groupOf[unit] >= 0).ToArray();
        Array.Sort(order, compare);
        return new(order, compare, groupOf, groups);
    }

    /// <summary>The same after some units changed: they alone are sorted, and put in among the others.</summary>
    /// <param name="changed">Every unit of which anything differs.</param>
    /// <param name="totals">By unit, as they are now; the other parameters likewise.</param>
    /// <param name="groupOf">By unit.</param>
    /// <param name="comesLast">By unit.</param>
    public Ranking After(RowSet changed, decimal[] totals, int[] groupOf, bool[] comesLast)
    {
        var compare = By(totals, groupOf, comesLast);
        var moved = changed.Where(unit => groupOf[unit] >= 0).ToArray();
        Array.Sort(moved, compare);
        var left = new bool[totals.Length];
        foreach (var unit in changed)
            left[unit] = true;

        var (order, next) = (new List<int>(_order.Length + moved.Length), 0);
        foreach (var unit in _order)
        {
            if (left[unit])
                continue;
            while (next < moved.Length && compare(moved[next], unit) <= 0)
                order.Add(moved[next++]);
            order.Add(unit);
        }

        return new([.. order, .. moved.AsSpan(next)], compare, groupOf, Ranked.Length);
    }

    private static Comparison<int> By(decimal[] totals, int[] groupOf, bool[] comesLast) => (a, b) =>
        groupOf[a] != groupOf[b] ? groupOf[a].CompareTo(groupOf[b])
        : comesLast[a] != comesLast[b] ? comesLast[a].CompareTo(comesLast[b])
        : totals[b].CompareTo(totals[a]);
}

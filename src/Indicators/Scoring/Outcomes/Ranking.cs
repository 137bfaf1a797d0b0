namespace Fadu.Indicators.Scoring.Outcomes;

/// <summary>Places within the groups: ties share the best, and the places that they take up are left out (1, 2, 2, 4).</summary>
internal static class Ranking
{
    /// <param name="totals">By unit; of no meaning for units that are not ranked.</param>
    /// <param name="groupOf">By unit; -1 for units that are not ranked.</param>
    /// <param name="comesLast">By unit: whether it comes after all others of its group, whatever its total.</param>
    /// <param name="groups">Number of groups.</param>
    /// <returns>Rank by unit, 0 where it has none, and how many are ranked by group.</returns>
    public static (int[] Ranks, int[] Ranked) Of(decimal[] totals, int[] groupOf, bool[] comesLast, int groups)
    {
        var (ranks, ranked) = (new int[totals.Length], new int[groups]);
        var order = Enumerable.Range(0, totals.Length).Where(unit => groupOf[unit] >= 0).ToArray();
        Array.Sort(order, Compare);
        for (var place = 0; place < order.Length; place++)
        {
            var unit = order[place];
            var rank = ++ranked[groupOf[unit]];
            var ties = rank > 1 && Compare(order[place - 1], unit) == 0;
            ranks[unit] = ties ? ranks[order[place - 1]] : rank;
        }

        return (ranks, ranked);

        int Compare(int a, int b) => groupOf[a] != groupOf[b] ? groupOf[a].CompareTo(groupOf[b])
            : comesLast[a] != comesLast[b] ? comesLast[a].CompareTo(comesLast[b])
            : totals[b].CompareTo(totals[a]);
    }
}

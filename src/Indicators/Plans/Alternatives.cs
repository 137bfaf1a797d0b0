using Fadu.Indicators.Plans.Search;

namespace Fadu.Indicators.Plans;

/// <summary>The best solutions of which each does without something of every one before it.</summary>
/// <remarks>Lawler, "A procedure for computing the K best solutions to discrete optimization problems", Management Science 18, 1972.</remarks>
internal static class Alternatives
{
    private const int MostTries = 200;

    /// <param name="count">How many.</param>
    /// <param name="find">The best solution without some levers.</param>
    /// <returns>Them, and whether it is proved that each is the best of its kind, and that there are no more.</returns>
    public static (IReadOnlyList<Solution> Best, bool AreProved) Best(int count, Func<IReadOnlySet<int>, Solution> find)
    {
        var (best, tried, open) = (new List<Solution>(), new HashSet<string>(), new List<(Solution Solution, int[] Without)>());
        // Nothing that was looked for and not found costs less than this.
        var (unfound, areProved) = (double.PositiveInfinity, true);
        Try([]);
        while (best.Count < count && open.Count > 0)
        {
            var next = open.MinBy(one => one.Solution.Effort);
            var least = Math.Min(unfound, open.Min(one => one.Solution.LeastEffort));
            open.Remove(next);
            var used = Used(next.Solution);
            var same = best.Find(known => Used(known).All(used.Contains));
            if (same is null)
            {
                best.Add(next.Solution);
                areProved &= least >= next.Solution.Effort - Cells.Hair;
            }

            foreach (var lever in best.Count < count ? Used(same ?? next.Solution) : [])
                Try([.. next.Without, lever]);
        }

        return (best, areProved && (best.Count == count || double.IsPositiveInfinity(unfound)));

        void Try(int[] without)
        {
            Array.Sort(without);
            if (tried.Contains(string.Join(',', without)))
                return;
            if (tried.Count >= MostTries)
            {
                unfound = 0;
                return;
            }

            tried.Add(string.Join(',', without));
            var found = find(without.ToHashSet());
            if (found.Places is null)
                unfound = Math.Min(unfound, found.LeastEffort);
            else
                open.Add((found, without));
        }
    }

    private static int[] Used(Solution solution) => [.. Enumerable.Range(0, solution.Places!.Length).Where(lever => solution.Places[lever] != 0)];
}

using Fadu.Indicators.Plans.Search;

namespace Fadu.Indicators.Plans;

/// <summary>The best solutions of which each does without something of every one before it.</summary>
/// <remarks>Lawler, "A procedure for computing the K best solutions to discrete optimization problems", Management Science 18, 1972.</remarks>
internal static class Alternatives
{
    private const int MostTries = 200;

    /// <param name="count">How many.</param>
    /// <param name="find">The best solution without some levers; null: none.</param>
    public static IReadOnlyList<Solution> Best(int count, Func<IReadOnlySet<int>, Solution> find)
    {
        var (best, tried, queue) = (new List<Solution>(), new HashSet<string>(), new PriorityQueue<(Solution Solution, int[] Without), double>());
        Try([]);
        while (best.Count < count && queue.TryDequeue(out var next, out _))
        {
            var used = Used(next.Solution);
            var same = best.Find(known => Used(known).All(used.Contains));
            if (same is null)
                best.Add(next.Solution);
            foreach (var lever in best.Count < count ? Used(same ?? next.Solution) : [])
                Try([.. next.Without, lever]);
        }

        return best;

        void Try(int[] without)
        {
            Array.Sort(without);
            if (tried.Count >= MostTries || !tried.Add(string.Join(',', without)))
                return;
            if (find(without.ToHashSet()) is { Places: not null } found)
                queue.Enqueue((found, without), found.Effort);
        }
    }

    private static int[] Used(Solution solution) => [.. Enumerable.Range(0, solution.Places!.Length).Where(lever => solution.Places[lever] != 0)];
}

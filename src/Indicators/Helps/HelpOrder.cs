using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Helps;

/// <summary>Puts helps in order: each adds most to those before it; of equals, what costs less, then what the system names first.</summary>
internal static class HelpOrder
{
    /// <param name="now">The round.</param>
    /// <param name="lifts">What was tried, in the order of the system.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="below">The rows below the line.</param>
    /// <returns>The helps, and how many rows none of them lifts.</returns>
    public static (IReadOnlyList<Help> Helps, int Left) Of(RoundScores now, IReadOnlyList<ILift> lifts, int most, IReadOnlyCollection<int> below)
    {
        var (open, helps, waiting) = (below.ToHashSet(), new List<Help>(), lifts.ToList());
        while (helps.Count < most && Best(waiting, open) is { } best)
        {
            int[] added = [.. best.Rows.Where(open.Contains)];
            helps.Add(new()
            {
                Item = best.Item,
                Indicator = best.Indicator,
                Alone = best.Rows.Count,
                Added = [.. added.Select(row => new HelpedUnit(now.Table.Units[row], best.Efforts?[row]))],
                RestsOnPeers = best.RestsOnPeers,
            });
            open.ExceptWith(added);
            waiting.Remove(best);
        }

        return (helps, open.Count);
    }

    private static ILift? Best(List<ILift> lifts, HashSet<int> open)
    {
        var most = lifts.Select(lift => lift.Rows.Count(open.Contains)).DefaultIfEmpty(0).Max();
        if (most == 0)
            return null;

        ILift[] equal = [.. lifts.Where(lift => lift.Rows.Count(open.Contains) == most)];

        // What each costs takes a search of its own.
        return equal is [var only] ? only : equal.MinBy(lift => lift.Efforts is { } efforts ? lift.Rows.Where(open.Contains).Sum(row => efforts[row]) : decimal.MaxValue);
    }
}

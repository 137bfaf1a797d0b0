using Fadu.Indicators.Plans.Options;
using Fadu.Indicators.Plans.Search;

namespace Fadu.Indicators.Plans;

/// <summary>
/// The round with those levers moved whose moves come back to the unit by way of the others (<see cref="Repercussions"/>), way by way, the
/// cheapest first: once they have been moved, all others stay as they are, and the rest can be searched for exactly.
/// </summary>
/// <remarks>Each costs a scoring of the group, so that of large rounds few are gone through; nothing is called proved beyond those.</remarks>
/// <param name="stand">The unit, nothing moved.</param>
/// <param name="search">The search for it.</param>
/// <param name="goals">What the target asks for in a round, where moving the rest comes back to the unit no more; else null.</param>
internal sealed class MovedRounds(UnitStand stand, UnitSearch search, Func<UnitStand, IReadOnlyList<Goal>?> goals)
{
    private const int MostRounds = 2_000;
    private const int MostScored = 30_000;

    private readonly Dictionary<string, MovedRound?> _known = [];
    private readonly int _most = Math.Min(MostRounds, MostScored / Math.Max(1, stand.Now.Count));

    /// <summary>Every round that was made.</summary>
    public IEnumerable<MovedRound> Known => _known.Values.OfType<MovedRound>();

    /// <summary>What some levers can be moved to, and what it costs; not the way that leaves all of them where they are.</summary>
    /// <param name="levers">Their places among the levers of the unit.</param>
    /// <returns>One after the other, the cheapest first.</returns>
    public IEnumerable<(long[] Places, double Effort)> Ways(IReadOnlyList<int> levers)
    {
        // Each next way moves one lever on by one, none of those before the last that stands away from its place.
        var open = new PriorityQueue<(long[] Turns, int Last), double>();
        open.Enqueue((new long[levers.Count], 0), 0);
        while (open.TryDequeue(out var next, out var effort))
        {
            if (effort > 0 || next.Turns.Any(turn => turn > 0))
                yield return (PlacesOf(levers, next.Turns), effort);
            for (var lever = next.Last; lever < levers.Count; lever++)
            {
                var turns = (long[])[.. next.Turns];
                if (++turns[lever] <= stand.Levers[levers[lever]].Up + stand.Levers[levers[lever]].Down)
                    open.Enqueue((turns, lever), EffortOf(PlacesOf(levers, turns)));
            }
        }
    }

    /// <summary>The round with levers moved; null where that is more than is gone through, or does not settle what the others get.</summary>
    /// <param name="places">Where each lever of the unit goes.</param>
    public MovedRound? At(long[] places)
    {
        var key = string.Join(',', places);
        if (_known.TryGetValue(key, out var known))
            return known;
        if (_known.Count >= _most || !stand.Worths.IsComplete)
            return null;

        int[] moved = [.. Enumerable.Range(0, places.Length).Where(lever => places[lever] != 0)];
        var then = new UnitStand(stand, stand.Rescored(moved, [.. moved.Select(lever => places[lever])]));
        return _known[key] = goals(then) is { } asked ? new(places, EffortOf(places), new(then, search, moved), asked) : null;
    }

    private double EffortOf(long[] places) => (double)places.Select((place, lever) => stand.Levers[lever].EffortOf(place)).Sum();

    // The nearest places first, above and below in turn, then those of the longer side.
    private long[] PlacesOf(IReadOnlyList<int> levers, long[] turns)
    {
        var places = new long[stand.Levers.Count];
        for (var i = 0; i < turns.Length; i++)
        {
            var lever = stand.Levers[levers[i]];
            var both = 2 * Math.Min(lever.Up, lever.Down);
            places[levers[i]] = turns[i] > both ? (turns[i] - (both / 2)) * (lever.Up > lever.Down ? 1 : -1)
                : turns[i] % 2 == 1 ? (turns[i] + 1) / 2 : -turns[i] / 2;
        }

        return places;
    }
}

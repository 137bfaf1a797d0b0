using Fadu.Formula.Expressions;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans.Options;
using Fadu.Indicators.Plans.Search;

namespace Fadu.Indicators.Plans;

/// <summary>Finds what the items that may be moved can't win.</summary>
internal static class BeyondReach
{
    /// <param name="stand">The unit.</param>
    /// <param name="search">Knows what its items can give.</param>
    /// <param name="movables">The items that may be moved.</param>
    public static IReadOnlyList<MarksBeyond> Of(UnitStand stand, UnitSearch search, IReadOnlyList<Movable> movables)
    {
        var (system, moved, best) = (stand.Plan.System, movables.Select(movable => movable.Item.Code).ToHashSet(StringComparer.Ordinal), new Dictionary<int, double>());
        // A range that was not looked through counts with the most that can be in it; where ways were left out, nothing is said at all.
        foreach (var part in search.All)
        {
            for (var leaf = 0; leaf < part.Part.Leaves.Count; leaf++)
            {
                var worth = stand.Now.EffectiveMarks(stand.Row, part.Part.Leaves[leaf]);
                if (worth > 0 && part.Layout.PlaceOf(leaf, worth) is >= 0 and var place)
                    best[part.Part.Leaves[leaf].LeafIndex] = part.OptionsWithUnseen.Max(option => option.Gives[place]);
            }
        }

        var beyond = new List<MarksBeyond>();
        foreach (var leaf in system.Leaves)
        {
            var (worth, score) = (stand.Now.EffectiveMarks(stand.Row, leaf), stand.Now.Score(stand.Row, leaf));
            var most = best.TryGetValue(leaf.LeafIndex, out var reached) ? (decimal)reached : score ?? 0;
            if (score is null || worth <= most)
                continue;

            var read = leaf.Formula!.Parameters.Where(parameter => parameter.Kind is ParameterKind.Item && !moved.Contains(parameter.Key)).Select(parameter => parameter.Key).ToHashSet(StringComparer.Ordinal);
            beyond.Add(new(leaf, worth - most, [.. system.System.Items.Where(item => read.Contains(item.Code))]));
        }

        return beyond;
    }
}

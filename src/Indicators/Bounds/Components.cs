using Fadu.Formula;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Bounds;

/// <summary>Tells which open values can be chosen without a look at the others.</summary>
internal static class Components
{
    public static IReadOnlyList<Component> Of(CheckedSystem system, OpenUnit unit, OpenReads reads)
    {
        var leaves = system.Leaves.Select(leaf => reads.Of(leaf).Open).ToArray();
        var bonuses = system.Bonuses.Select(bonus => reads.Of(bonus.Formula).Open).ToArray();
        var deductions = system.Deductions.Select(deduction => reads.Of(deduction.Formula).Open).ToArray();
        var together = new int[unit.Open.Count];
        for (var place = 0; place < together.Length; place++)
            together[place] = place;
        foreach (var open in leaves.Concat(bonuses).Concat(deductions).Where(open => open.Count > 1))
            Join(together, [.. open]);

        var read = leaves.Concat(bonuses).Concat(deductions).SelectMany(open => open).ToHashSet();
        return
        [
            .. read.Order().GroupBy(place => together[place]).Select(group =>
            {
                bool Reads(HashSet<int> open) => open.Any(place => together[place] == group.Key);
                CheckedIndicator[] own = [.. system.Leaves.Where(leaf => Reads(leaves[leaf.LeafIndex]))];
                int[] ownBonuses = [.. Enumerable.Range(0, bonuses.Length).Where(i => Reads(bonuses[i]))];
                int[] ownDeductions = [.. Enumerable.Range(0, deductions.Length).Where(i => Reads(deductions[i]))];
                CheckedFormula[] formulas =
                [
                    .. own.Select(leaf => leaf.Formula!),
                    .. own.SelectMany(leaf => reads.Above(leaf).Prepend(leaf)).Distinct().Select(one => one.AppliesWhen).OfType<CheckedFormula>(),
                    .. ownBonuses.Select(i => system.Bonuses[i].Formula),
                    .. ownDeductions.Select(i => system.Deductions[i].Formula),
                ];
                return new Component([.. group], own, ownBonuses, ownDeductions, formulas);
            }),
        ];
    }

    private static void Join(int[] together, int[] open)
    {
        var least = open.Min(place => together[place]);
        var joined = open.Select(place => together[place]).ToHashSet();
        for (var place = 0; place < together.Length; place++)
        {
            if (joined.Contains(together[place]))
                together[place] = least;
        }
    }
}

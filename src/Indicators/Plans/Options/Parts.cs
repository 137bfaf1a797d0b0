using Fadu.Formula;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Plans.Options;

/// <summary>Tells which levers can be chosen without a look at the others.</summary>
internal static class Parts
{
    /// <param name="plan">The revision.</param>
    /// <param name="reads">What depends on which levers.</param>
    /// <param name="count">How many levers there are.</param>
    public static IReadOnlyList<Part> Of(ScoringPlan plan, LeverReads reads, int count)
    {
        var system = plan.System;
        var conditions = system.Leaves.ToDictionary(leaf => leaf, leaf => plan.PathTo[leaf.LeafIndex].Where(node => Moves(node.Indicator.AppliesWhen)).Select(node => node.Slot).ToArray());
        var leaves = system.Leaves.Select(leaf => OfLeaf(leaf).ToArray()).ToArray();
        var bonuses = system.Bonuses.Select(one => reads.Of(one.Formula).ToArray()).ToArray();
        var deductions = system.Deductions.Select(one => reads.Of(one.Formula).ToArray()).ToArray();
        var rules = Rule.Of(system).Select(rule => (Rule: rule, Levers: reads.Of(rule.FormulaIn(system)).ToArray())).Where(one => one.Levers is not []).ToArray();
        var together = Together([.. leaves, .. bonuses, .. deductions, .. rules.Select(one => one.Levers)], count);

        return [.. Enumerable.Range(0, count).GroupBy(lever => together[lever]).Select(group => PartOf([.. group], group.Key)).Where(part => part is not null).OfType<Part>()];

        bool Moves(CheckedFormula? formula) => formula is not null && reads.Of(formula).Count > 0;

        IEnumerable<int> OfLeaf(CheckedIndicator leaf) =>
            conditions[leaf].SelectMany(slot => reads.Of(plan.Tree.Nodes[slot].Indicator.AppliesWhen!)).Concat(reads.Of(leaf.Formula!)).Distinct();

        Part? PartOf(int[] levers, int key)
        {
            bool Own(int[] read) => read is [var first, ..] && together[first] == key;
            CheckedIndicator[] own = [.. system.Leaves.Where(leaf => Own(leaves[leaf.LeafIndex]))];
            int[] ownBonuses = [.. Enumerable.Range(0, bonuses.Length).Where(i => Own(bonuses[i]))];
            int[] ownDeductions = [.. Enumerable.Range(0, deductions.Length).Where(i => Own(deductions[i]))];
            Rule[] ownRules = [.. rules.Where(one => Own(one.Levers)).Select(one => one.Rule)];
            int[] ownConditions = [.. own.SelectMany(leaf => conditions[leaf]).Distinct()];
            if (own is [] && ownBonuses is [] && ownDeductions is [] && ownRules is [])
                return null;

            CheckedFormula[] formulas =
            [
                .. own.Select(leaf => leaf.Formula!),
                .. ownConditions.Select(slot => plan.Tree.Nodes[slot].Indicator.AppliesWhen!),
                .. ownBonuses.Select(i => system.Bonuses[i].Formula),
                .. ownDeductions.Select(i => system.Deductions[i].Formula),
                .. ownRules.Select(rule => rule.FormulaIn(system)),
            ];
            return new()
            {
                Levers = levers,
                Leaves = own,
                Bonuses = ownBonuses,
                Deductions = ownDeductions,
                Rules = ownRules,
                Conditions = ownConditions,
                ReadsMarks = Array.Exists(formulas, reads.ReadsMovedMarks),
                UsesPeers = Array.Exists(formulas, formula => formula.UsesPeers && reads.Of(formula).Count > 0),
            };
        }
    }

    private static int[] Together(IEnumerable<int[]> reads, int count)
    {
        var together = Enumerable.Range(0, count).ToArray();
        foreach (var read in reads.Where(read => read.Length > 1))
        {
            var (least, joined) = (read.Min(lever => together[lever]), read.Select(lever => together[lever]).ToHashSet());
            for (var lever = 0; lever < count; lever++)
            {
                if (joined.Contains(together[lever]))
                    together[lever] = least;
            }
        }

        return together;
    }
}

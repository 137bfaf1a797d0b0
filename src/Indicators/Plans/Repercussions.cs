using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Plans.Options;

namespace Fadu.Indicators.Plans;

/// <summary>
/// The levers whose moves can come back to the unit by way of the others: what the others get moves with them, and the target looks at that.
/// A rank looks at the others' totals. A total and a band look at their values, which stay, at their marks where a formula over the group
/// reads marks, and at who stands in the group of an indicator, where its condition (适用条件) differs from unit to unit and follows the group.
/// </summary>
internal static class Repercussions
{
    /// <param name="stand">The unit and its levers.</param>
    /// <param name="isRank">Whether a rank is the target.</param>
    /// <param name="touchesOthers">Whether a value can change what other units get.</param>
    /// <returns>Places of levers; a plan that moves none of them is scored among the others exactly as it was searched for.</returns>
    public static IReadOnlySet<int> Of(UnitStand stand, bool isRank, Func<Parameter, bool> touchesOthers)
    {
        var system = stand.Plan.System;
        var touching = Enumerable.Range(0, stand.Levers.Count).Where(lever => touchesOthers(stand.Levers[lever].Parameter)).ToHashSet();
        if (isRank || Formulas(system).Any(formula => formula.UsesPeers && formula.Parameters.Any(parameter => parameter.Kind is ParameterKind.Score)))
            return touching;

        var reads = system.Indicators.Where(indicator => indicator.AppliesWhen is { UsesPeers: true } && HasPeers(indicator))
            .Select(indicator => indicator.AppliesWhen!)
            .Where(condition => !HoldsForAll(condition))
            .SelectMany(stand.Reads.Of)
            .ToHashSet();
        touching.IntersectWith(reads);
        return touching;

        // Such a condition goes on holding for all, or for none; then it takes the unit's own marks too, which is seen.
        bool HoldsForAll(CheckedFormula condition) => condition.IsOneForGroup && stand.LetsApply(condition);
    }

    private static bool HasPeers(CheckedIndicator indicator) => indicator.Formula is { UsesPeers: true } || indicator.Children.Any(HasPeers);

    private static IEnumerable<CheckedFormula> Formulas(CheckedSystem system) =>
    [
        .. system.Leaves.Select(leaf => leaf.Formula!),
        .. system.Indicators.Select(indicator => indicator.AppliesWhen).OfType<CheckedFormula>(),
        .. system.Bonuses.Concat(system.Deductions).Select(adjustment => adjustment.Formula),
        .. Rule.Of(system).Select(rule => rule.FormulaIn(system)),
    ];
}

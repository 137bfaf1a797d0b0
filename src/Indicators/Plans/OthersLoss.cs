using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Plans.Options;
using Fadu.Indicators.Plans.Search;

namespace Fadu.Indicators.Plans;

/// <summary>
/// How much the others can lose by what a unit moves: the marks that they have on the indicators whose results move with it, and no more. A
/// rank that lies further away than that is out of reach, whichever way is gone.
/// </summary>
internal static class OthersLoss
{
    /// <summary>Whether no way of moving anything comes to one of the goals, however much the others lose by it; false where that can't be told so easily.</summary>
    /// <param name="stand">The unit, nothing moved.</param>
    /// <param name="search">The search for it.</param>
    /// <param name="levers">Those whose moves come back by way of the others, only in that these get other totals.</param>
    /// <param name="goals">What the rank asks for while the others stay as they are.</param>
    public static bool LeavesOutOfReach(UnitStand stand, UnitSearch search, IReadOnlySet<int> levers, IReadOnlyList<Goal> goals)
    {
        if (levers.Count == 0 || !stand.Worths.IsComplete || Most(stand, levers) is not { } loss)
            return false;

        var none = new HashSet<int>();
        return goals.All(goal => search.MostTotal(goal.Rules, none, withUnseen: true) is not { } most || most < goal.Total - loss);
    }

    private static decimal? Most(UnitStand stand, IReadOnlySet<int> levers)
    {
        var system = stand.Plan.System;
        // Marks that other formulas read, or that are not just added up, could carry a loss further.
        if (system.System.Aggregate is not Aggregate.Sum || system.Indicators.Any(one => one.Indicator.Aggregate is not Aggregate.Sum)
            || Formulas(system).Any(formula => formula.Parameters.Any(parameter => parameter.Kind is ParameterKind.Score))
            || Others(system).Any(Moves)
            || system.Indicators.Any(one => one.AppliesWhen is { } condition && Moves(condition) && !(condition.IsOneForGroup && stand.LetsApply(condition))))
        {
            return null;
        }

        CheckedIndicator[] losing =
        [
            .. system.Leaves.Where(leaf => Moves(leaf.Formula!))
                .Concat(system.Indicators.Where(one => one.AppliesWhen is { } condition && Moves(condition)).SelectMany(LeavesOf)).Distinct(),
        ];
        var now = stand.Now;
        var group = now.Groups.Of[stand.Row];
        var most = Enumerable.Range(0, now.Count).Where(row => row != stand.Row && now.Groups.Of[row] == group)
            .Select(row => losing.Sum(leaf => now.Score(row, leaf) ?? 0)).DefaultIfEmpty(0).Max();
        // Where an indicator drops out for all, marks are apportioned anew, each a place up or down.
        return most + (PlanGoals.UnitOf(system.System) * (system.Leaves.Count + 1));

        bool Moves(CheckedFormula formula) => formula.UsesPeers && stand.Reads.Of(formula).Overlaps(levers);
    }

    private static IEnumerable<CheckedIndicator> LeavesOf(CheckedIndicator indicator) => indicator.IsLeaf ? [indicator] : indicator.Children.SelectMany(LeavesOf);

    private static IEnumerable<CheckedFormula> Formulas(CheckedSystem system) =>
        system.Leaves.Select(leaf => leaf.Formula!).Concat(system.Indicators.Select(one => one.AppliesWhen).OfType<CheckedFormula>()).Concat(Others(system));

    private static IEnumerable<CheckedFormula> Others(CheckedSystem system) => system.Bonuses.Concat(system.Deductions).Select(adjustment => adjustment.Formula)
        .Concat(Rule.Of(system).Where(rule => rule.Kind is not RuleKind.Check).Select(rule => rule.FormulaIn(system)));
}

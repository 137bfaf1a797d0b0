using Fadu.Formula;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Checking;

/// <summary>Puts the parts of a system without faults together.</summary>
internal static class CheckedSystemBuilder
{
    public static CheckedSystem Build(
        IndexSystem system,
        IndicatorNode root,
        IReadOnlyList<IndicatorNode> indicators,
        IReadOnlyList<IndicatorNode> order,
        FormulaSet formulas,
        IReadOnlyList<SystemParameter> parameters)
    {
        var made = new CheckedIndicator[indicators.Count];
        var leaf = indicators.Count(node => node.IsLeaf);

        // Children stand after their parents, so from the end they are made first.
        foreach (var node in indicators.Reverse())
            made[node.Index] = Make(node, made, node.IsLeaf ? --leaf : -1);

        return new()
        {
            System = system,
            Root = Make(root, made, -1),
            Indicators = made,
            Leaves = [.. made.Where(one => one.IsLeaf)],
            ScoringOrder = [.. order.Select(node => made[node.Index])],
            Bonuses = Join(system.Bonuses, formulas.Bonuses, (bonus, formula) => new CheckedAdjustment(bonus, formula)),
            Deductions = Join(system.Deductions, formulas.Deductions, (deduction, formula) => new CheckedAdjustment(deduction, formula)),
            Vetoes = Join(system.Vetoes, formulas.Vetoes, (veto, when) => new CheckedCondition<Veto>(veto, when)),
            Gates = Join(system.Gates, formulas.Gates, (gate, when) => new CheckedCondition<Gate>(gate, when)),
            Statuses = Join(system.Statuses, formulas.Statuses, (status, when) => new CheckedCondition<Status>(status, when)),
            Checks = Join(system.Checks, formulas.Checks, (check, rule) => new CheckedCondition<Check>(check, rule)),
            Parameters = parameters,
        };
    }

    private static CheckedIndicator Make(IndicatorNode node, CheckedIndicator[] made, int leafIndex) => new()
    {
        Indicator = node.Indicator,
        Index = node.Index,
        LeafIndex = leafIndex,
        Depth = node.Depth,
        Children = [.. node.Children.Select(child => made[child.Index])],
        Marks = node.Marks!.Value,
        OutOf = node.OutOf!.Value,
        Formula = node.Formula,
        AppliesWhen = node.AppliesWhen,
        WhenMissing = node.WhenMissing,
    };

    private static TResult[] Join<T, TResult>(IReadOnlyList<T> rules, IReadOnlyList<CheckedFormula?> formulas, Func<T, CheckedFormula, TResult> make) =>
        [.. rules.Zip(formulas, (rule, formula) => make(rule, formula!))];
}

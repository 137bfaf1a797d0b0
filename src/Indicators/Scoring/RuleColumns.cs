using Fadu.Formula.Values;
using Fadu.Indicators.Scoring.Changes;

namespace Fadu.Indicators.Scoring;

/// <summary>What the formulas gave that are not bound to an indicator.</summary>
internal sealed class RuleColumns
{
    /// <param name="run">Runs them; its indicators are scored.</param>
    /// <param name="before">What they gave before; null: run them over all rows.</param>
    public RuleColumns(ScoringRun run, RuleColumns? before)
    {
        var plan = run.Plan;
        Bonuses = Run(plan.Bonuses, before?.Bonuses);
        Deductions = Run(plan.Deductions, before?.Deductions);
        Vetoes = Run(plan.Vetoes, before?.Vetoes);
        Gates = Run(plan.Gates, before?.Gates);
        Statuses = Run(plan.Statuses, before?.Statuses);
        Checks = Run(plan.Checks, before?.Checks);

        Column[] Run(PlannedFormula[] formulas, Column[]? earlier)
        {
            var columns = new Column[formulas.Length];
            for (var i = 0; i < columns.Length; i++)
            {
                var column = run.Run(formulas[i], earlier?[i]);
                columns[i] = column.Now;
                Changed = Changed.Union(column.Changed);
            }

            return columns;
        }
    }

    public Column[] Bonuses { get; }

    public Column[] Deductions { get; }

    public Column[] Vetoes { get; }

    public Column[] Gates { get; }

    public Column[] Statuses { get; }

    public Column[] Checks { get; }

    /// <summary>The formulas of a plan, kind by kind, each with its column.</summary>
    public IEnumerable<(PlannedFormula[] Formulas, Column[] Columns)> All(ScoringPlan plan) =>
    [
        (plan.Bonuses, Bonuses), (plan.Deductions, Deductions), (plan.Vetoes, Vetoes), (plan.Gates, Gates), (plan.Statuses, Statuses), (plan.Checks, Checks),
    ];

    /// <summary>Rows in which any of them differs from before.</summary>
    public RowSet Changed { get; private set; } = RowSet.None;
}

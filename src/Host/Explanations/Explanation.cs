using Fadu.Formula.Explanation;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Host.Explanations;

/// <summary>How one unit came to its scores: the formulas with the unit's own numbers.</summary>
/// <param name="scores">The scored table.</param>
/// <param name="row">The unit's row.</param>
internal sealed class Explanation(RoundScores scores, int row)
{
    private readonly UnitContexts _contexts = new(scores);

    /// <summary>The system.</summary>
    public CheckedSystem System => scores.Plan.System;

    /// <summary>Everything found of the unit.</summary>
    public UnitScore Unit { get; } = scores[row];

    /// <summary>How a leaf's formula came to its result.</summary>
    public ExplanationStep Formula(CheckedIndicator leaf) => leaf.Formula!.Explain(_contexts.ForFormula(row, leaf));

    /// <summary>How it was told whether an indicator applies; null where it has no condition of its own.</summary>
    public ExplanationStep? Condition(CheckedIndicator indicator) => indicator.AppliesWhen?.Explain(_contexts.ForCondition(row));

    /// <summary>How a bonus or deduction came to its result.</summary>
    public ExplanationStep Formula(CheckedAdjustment adjustment) => adjustment.Formula.Explain(_contexts.ForCondition(row));

    /// <summary>How it was told whether a veto, gate or check holds.</summary>
    public ExplanationStep Condition<T>(CheckedCondition<T> rule) => rule.When.Explain(_contexts.ForCondition(row));
}

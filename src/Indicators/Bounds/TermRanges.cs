using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Bounds;

/// <summary>Where the results of a unit's formulas can lie: computed where nothing is open, else found by the analysis of ranges.</summary>
internal sealed class TermRanges(ScoringPlan plan, OpenUnit unit, OpenReads reads)
{
    private readonly Dictionary<CheckedFormula, Value> _values = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CheckedIndicator, ResultRange> _leaves = [];
    private readonly Dictionary<CheckedIndicator, ConditionRange> _conditions = [];
    private readonly Dictionary<string, Extent> _scores = new(StringComparer.Ordinal);

    /// <summary>The result of a leaf where it applies.</summary>
    public ResultRange Leaf(CheckedIndicator leaf)
    {
        if (_leaves.TryGetValue(leaf, out var known))
            return known;

        // Where a condition stands above, the nearest one narrows most.
        var premise = leaf.AppliesWhen ?? reads.Above(leaf).Select(above => above.AppliesWhen).FirstOrDefault(condition => condition is not null);
        return _leaves[leaf] = Of(leaf.Formula!, premise);
    }

    /// <summary>The result of a formula that is bound to no indicator.</summary>
    public ResultRange Of(CheckedFormula formula) => Of(formula, null);

    /// <summary>An indicator's own condition.</summary>
    public ConditionRange Condition(CheckedIndicator indicator)
    {
        if (indicator.AppliesWhen is not { } condition)
            return ConditionRange.Always;
        if (_conditions.TryGetValue(indicator, out var known))
            return known;

        var extent = reads.Of(condition).IsFixed ? Extent.Of(ValueOf(condition)) : condition.Analyse(null, Known).Extent;
        return _conditions[indicator] = new(extent.CanBeTrue || extent.CanBeMissing, extent.CanBeFalse);
    }

    /// <summary>Which way the result of a formula goes when an open value rises.</summary>
    public IReadOnlyDictionary<Parameter, Direction> DirectionsOf(CheckedFormula formula) => formula.Analyse(null, Known).Directions;

    private ResultRange Of(CheckedFormula formula, CheckedFormula? premise)
    {
        var extent = reads.Of(formula).IsFixed ? Extent.Of(ValueOf(formula)) : formula.Analyse(premise, Known).Extent;
        return extent.Numbers.IsEmpty
            ? new(null, null, CanBeThere: false, CanBeMissing: true)
            : new(extent.Numbers.Low, extent.Numbers.High, CanBeThere: true, extent.CanBeMissing);
    }

    private Value ValueOf(CheckedFormula formula) =>
        _values.TryGetValue(formula, out var value) ? value : _values[formula] = formula.Evaluate(unit.Context);

    private Extent? Known(Parameter parameter) => parameter.Kind is ParameterKind.Score ? ScoreOf(parameter) : unit.Known(parameter);

    private Extent ScoreOf(Parameter parameter)
    {
        if (_scores.TryGetValue(parameter.Key, out var known))
            return known;

        var tree = plan.Inputs.First(input => input.Parameter.Equals(parameter)).Marks!;
        var above = reads.Above(tree.Nodes[0].Indicator).Select(Condition).ToArray();
        var bounds = new MarksBounds(tree, this);
        var extent = bounds.Root is { } root && Array.TrueForAll(above, condition => condition.CanApply)
            ? Extent.Of(Interval.Closed(root.Low, root.High), bounds.CanDrop(0) || Array.Exists(above, condition => condition.CanFail))
            : Extent.Nothing;
        return _scores[parameter.Key] = extent;
    }
}

using Fadu.Formula.Compilation;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Scoring;

/// <summary>What the formulas of a run gave, for a run of another plan over the same units that has some of them too.</summary>
internal sealed class FormerResults
{
    private readonly ScoringRun _run;
    private readonly Dictionary<CompiledFormula, List<Result>> _results = new(ReferenceEqualityComparer.Instance);

    public FormerResults(ScoringRun run)
    {
        _run = run;
        var plan = run.Plan;
        foreach (var leaf in plan.System.Leaves)
            Add(plan.Formulas[leaf.LeafIndex], run.Leaf(leaf.LeafIndex).Results, run.Leaf(leaf.LeafIndex).Applies);
        for (var slot = 0; slot < plan.Conditions.Length; slot++)
        {
            if (plan.Conditions[slot] is { } condition && run.Conditions[slot] is { } holds)
                Add(condition, holds, null);
        }

        AddAll(plan.Bonuses, run.Runs.Bonuses);
        AddAll(plan.Deductions, run.Runs.Deductions);
        AddAll(plan.Vetoes, run.Runs.Vetoes);
        AddAll(plan.Gates, run.Runs.Gates);
        AddAll(plan.Statuses, run.Runs.Statuses);
        AddAll(plan.Checks, run.Runs.Checks);
    }

    /// <summary>The marks of the whole system.</summary>
    public TreeScores Scores => _run.Scores;

    /// <summary>What a formula gave; null where it was not run, or on other columns or another group.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="inputs">Its columns.</param>
    /// <param name="counts">Who counts in the groups; null: everybody.</param>
    public Column? Find(CompiledFormula formula, Column[] inputs, bool[]? counts)
    {
        foreach (var result in _results.GetValueOrDefault(formula) ?? [])
        {
            if (ReadThese(result.Places, inputs) && (!formula.UsesPeers || Same(result.Counts, counts)))
                return result.Column;
        }

        return null;
    }

    /// <summary>The column of a parameter that the run's table has not; null where it has one, or no formula of the run reads it.</summary>
    public Column? Absent(Parameter parameter)
    {
        if (_run.Table.Columns.ContainsKey(parameter))
            return null;

        for (var place = 0; place < _run.Plan.Inputs.Count; place++)
        {
            if (_run.Plan.Inputs[place] is { Marks: null, Parameter: var known } && known.Equals(parameter) && known.Type == parameter.Type)
                return _run.Input(place);
        }

        return null;
    }

    private bool ReadThese(int[] places, Column[] inputs)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (!ReferenceEquals(_run.Input(places[i]), inputs[i]))
                return false;
        }

        return true;
    }

    private static bool Same(bool[]? left, bool[]? right) => left is null || right is null ? left is null && right is null : left.AsSpan().SequenceEqual(right);

    private void AddAll(PlannedFormula[] formulas, Column[] columns)
    {
        for (var i = 0; i < formulas.Length; i++)
            Add(formulas[i], columns[i], null);
    }

    private void Add(PlannedFormula formula, Column column, bool[]? counts)
    {
        if (!_results.TryGetValue(formula.Compiled, out var known))
            _results[formula.Compiled] = known = [];
        known.Add(new(formula.Inputs, column, counts));
    }

    private sealed record Result(int[] Places, Column Column, bool[]? Counts);
}

using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Bounds;

/// <summary>Ways to fill in what is open, tried out: candidates of all components side by side, one in each row, since none depends on another.</summary>
internal sealed class Completions
{
    private const int MostRows = 150;
    private const double Never = -1e12;

    private readonly ScoringPlan _plan;
    private readonly OpenUnit _unit;
    private readonly TermRanges _ranges;
    private readonly IReadOnlyList<Component> _components;
    private readonly double[]?[] _shares;
    private readonly AdjustmentScore[][] _bonuses;
    private readonly AdjustmentScore[][] _deductions;

    public Completions(ScoringPlan plan, OpenUnit unit, OpenReads reads, TermRanges ranges)
    {
        (_plan, _unit, _ranges) = (plan, unit, ranges);
        _components = Components.Of(plan.System, unit, reads);
        foreach (var component in _components)
            component.Candidates = CandidatesOf(component);

        Rows = [.. Enumerable.Range(0, _components.Select(component => component.Candidates.Count).DefaultIfEmpty(1).Max()).Select(row => Filled(_ => row))];
        Tried = plan.Score(unit.TableOf(Rows), null);
        _shares = [.. plan.System.Leaves.Select(SharesOf)];
        _bonuses = [.. Enumerable.Range(0, Rows.Count).Select(row => Tried.Outcome.Bonuses.Of(row))];
        _deductions = [.. Enumerable.Range(0, Rows.Count).Select(row => Tried.Outcome.Deductions.Of(row))];
    }

    /// <summary>What was tried, by place of the open parameters.</summary>
    public IReadOnlyList<Value[]> Rows { get; }

    /// <summary>What it came to.</summary>
    public RoundScores Tried { get; }

    /// <summary>The candidates that come nearest to what is wished.</summary>
    public Value[] Best(Wishes wishes)
    {
        var best = _components.ToDictionary(component => component, component => BestOf(component, wishes));
        return Filled(component => best[component]);
    }

    private Value[] Filled(Func<Component, int> candidateOf)
    {
        Value[] filled = [.. _unit.Open.Select(parameter => Value.None(parameter.Type, MissingReason.NotReported))];
        foreach (var component in _components)
        {
            var candidate = candidateOf(component) is var chosen && chosen < component.Candidates.Count ? component.Candidates[chosen] : component.Candidates[0];
            for (var i = 0; i < candidate.Length; i++)
                filled[component.Open[i]] = candidate[i];
        }

        return filled;
    }

    private int BestOf(Component component, Wishes wishes)
    {
        if (wishes.Adjustments == 0 && component.Leaves.All(leaf => wishes.Leaves[leaf.LeafIndex] is Wish.Any))
            return 0;

        var (best, most) = (0, double.NegativeInfinity);
        for (var row = 0; row < component.Candidates.Count; row++)
        {
            var worth = WorthOf(component, wishes, row);
            if (worth > most)
                (best, most) = (row, worth);
        }

        return best;
    }

    private double WorthOf(Component component, Wishes wishes, int row)
    {
        var worth = 0.0;
        foreach (var leaf in component.Leaves)
        {
            var share = _shares[leaf.LeafIndex]![row];
            worth += wishes.Leaves[leaf.LeafIndex] switch
            {
                Wish.Any => 0,
                Wish.Drop => double.IsNaN(share) ? 0 : Never,
                _ when double.IsNaN(share) => Never,
                Wish.Count => 0,
                Wish.High => share * Math.Max((double)leaf.Marks, 1e-6),
                _ => -share * Math.Max((double)leaf.Marks, 1e-6),
            };
        }

        if (wishes.Adjustments == 0)
            return worth;

        foreach (var bonus in component.Bonuses)
            worth += wishes.Adjustments * (double)_bonuses[row][bonus].Marks;
        foreach (var deduction in component.Deductions)
            worth -= wishes.Adjustments * (double)_deductions[row][deduction].Marks;
        return worth;
    }

    // The share of the marks by row; not a number where the leaf drops out.
    private double[] SharesOf(CheckedIndicator leaf)
    {
        var shares = new double[Rows.Count];
        for (var row = 0; row < shares.Length; row++)
        {
            var result = Tried.Result(row, leaf);
            shares[row] = !Tried.Applies(row, leaf) || (result.IsMissing && leaf.WhenMissing is WhenMissing.Skip) ? double.NaN
                : result.IsMissing ? 0
                : (double)(Math.Clamp(result.Number, 0, leaf.OutOf) / leaf.OutOf);
        }

        return shares;
    }

    private IReadOnlyList<Value[]> CandidatesOf(Component component)
    {
        var values = component.Open.Select(place => ValuesOf(_unit.Open[place], component)).ToArray();
        var all = values.Aggregate(1L, (product, one) => Math.Min(int.MaxValue, product * one.Count));
        return all <= MostRows ? [.. Product(values)] : [.. Sketch(component, values).Take(MostRows)];
    }

    private IReadOnlyList<Value> ValuesOf(Parameter parameter, Component component)
    {
        var formulas = component.Formulas.Where(formula => formula.Parameters.Contains(parameter)).ToArray();
        Value[] nearby =
        [
            .. formulas.SelectMany(formula => formula.Literals),
            .. formulas.SelectMany(formula => formula.Parameters).Where(other => other.Kind is not ParameterKind.Score && _unit.PlaceOf(other) < 0)
                .Select(_unit.ValueOf).Where(value => !value.IsMissing),
        ];
        return CandidateValues.Of(parameter, _plan.System.Parameters.First(one => one.Parameter.Equals(parameter)).Item!, nearby);
    }

    private static IEnumerable<Value[]> Product(IReadOnlyList<Value>[] values)
    {
        var places = new int[values.Length];
        while (true)
        {
            yield return [.. values.Select((one, i) => one[places[i]])];
            var next = 0;
            while (next < places.Length && ++places[next] == values[next].Count)
                places[next++] = 0;
            if (next == places.Length)
                yield break;
        }
    }

    // Too many to try them all: what each formula likes best and least, and from there one value after the other.
    private IEnumerable<Value[]> Sketch(Component component, IReadOnlyList<Value>[] values)
    {
        yield return [.. values.Select(one => one[0])];
        var corners = new List<Value[]>();
        foreach (var formula in component.Formulas)
        {
            var directions = _ranges.DirectionsOf(formula);
            foreach (var up in new[] { Direction.Up, Direction.Down })
                corners.Add([.. values.Select((one, i) => directions.GetValueOrDefault(_unit.Open[component.Open[i]]) == up ? Greatest(one) : Least(one))]);
        }

        corners.Add([.. values.Select(Greatest)]);
        corners.Add([.. values.Select(Least)]);
        foreach (var corner in corners)
            yield return corner;
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var corner in corners)
            {
                foreach (var value in values[i])
                {
                    var varied = (Value[])corner.Clone();
                    varied[i] = value;
                    yield return varied;
                }
            }
        }
    }

    private static Value Greatest(IReadOnlyList<Value> values) => values.Skip(1).DefaultIfEmpty(values[0]).MaxBy(Order);

    private static Value Least(IReadOnlyList<Value> values) => values.Skip(1).DefaultIfEmpty(values[0]).MinBy(Order);

    private static decimal Order(Value value) => value switch
    {
        { IsMissing: true } => 0,
        { Type: FormulaType.Number } => value.Number,
        { Type: FormulaType.Boolean } => value.Boolean ? 1 : 0,
        { Type: FormulaType.Date } => value.Date.DayNumber,
        _ => 0,
    };
}

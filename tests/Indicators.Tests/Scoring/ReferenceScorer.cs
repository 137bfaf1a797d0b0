using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Tests.Scoring;

/// <summary>
/// The rules of scoring written to be read: one unit at a time, by recursion over the tree, formulas by the interpreter.
/// Shares nothing with the engine but the interpreter and <see cref="Numbers"/>.
/// </summary>
internal sealed class ReferenceScorer(CheckedSystem system, RoundTable table)
{
    private readonly Dictionary<(int, CheckedIndicator), Value> _results = [];
    private readonly Dictionary<(int, Formula.CheckedFormula), Value> _others = [];
    private readonly Dictionary<int, Dictionary<string, (decimal, decimal)>> _scores = [];
    private readonly Dictionary<(int, CheckedIndicator), bool> _applies = [];
    private readonly Dictionary<CheckedIndicator, CheckedIndicator> _parents =
        system.Indicators.Prepend(system.Root).SelectMany(parent => parent.Children.Select(child => (child, parent))).ToDictionary(pair => pair.child, pair => pair.parent);

    /// <summary>What every indicator of a unit is worth and got, by code, with the whole under the system's code.</summary>
    public Dictionary<string, (decimal Marks, decimal Score)> Score(int unit)
    {
        if (_scores.TryGetValue(unit, out var found))
            return found;

        _scores[unit] = found = new(StringComparer.Ordinal);
        Score(unit, system.Root, system.Root.Marks, found);
        return found;
    }

    public IndicatorState State(int unit, CheckedIndicator indicator)
    {
        if (indicator.IsLeaf)
        {
            return !Applies(unit, indicator) ? IndicatorState.NotApplicable
                : Result(unit, indicator).IsMissing ? IndicatorState.Missing
                : IndicatorState.Scored;
        }

        return Counts(unit, indicator) ? IndicatorState.Scored
            : Bearing(indicator).All(child => State(unit, child) is IndicatorState.NotApplicable) ? IndicatorState.NotApplicable
            : IndicatorState.Missing;
    }

    public Value Result(int unit, CheckedIndicator leaf)
    {
        if (!_results.TryGetValue((unit, leaf), out var result))
            _results[(unit, leaf)] = result = leaf.Formula!.Evaluate(new Context(this, unit, peer => Applies(peer, leaf)));

        return result;
    }

    public bool Applies(int unit, CheckedIndicator indicator)
    {
        if (indicator == system.Root)
            return true;
        if (_applies.TryGetValue((unit, indicator), out var applies))
            return applies;

        applies = Applies(unit, _parents[indicator]);
        if (indicator.AppliesWhen is { } condition)
            applies &= Evaluate(unit, condition) is { IsMissing: true } or { Boolean: true };

        return _applies[(unit, indicator)] = applies;
    }

    /// <summary>Whether anything below an indicator is left for the unit.</summary>
    public bool Counts(int unit, CheckedIndicator indicator) => indicator.IsLeaf
        ? Applies(unit, indicator) && !(indicator.WhenMissing is WhenMissing.Skip && Result(unit, indicator).IsMissing)
        : Bearing(indicator).Any(child => Counts(unit, child));

    private static IEnumerable<CheckedIndicator> Bearing(CheckedIndicator node) => node.Children.Where(child => child.Marks > 0 || node.Marks == 0);

    private decimal Score(int unit, CheckedIndicator indicator, decimal marks, Dictionary<string, (decimal Marks, decimal Score)> found)
    {
        if (!Counts(unit, indicator))
            marks = 0;

        var score = indicator.IsLeaf ? ScoreLeaf(unit, indicator, marks) : ScoreNode(unit, indicator, marks, found);
        found[indicator.Code] = (marks, score);
        return score;
    }

    private decimal ScoreLeaf(int unit, CheckedIndicator leaf, decimal marks)
    {
        var result = Result(unit, leaf);
        if (result.IsMissing || !Applies(unit, leaf))
            return 0;

        var clamped = Math.Clamp(result.Number, 0, leaf.OutOf);
        return Numbers.Compare(clamped, leaf.OutOf) == 0 ? marks : Math.Min(marks, Numbers.Round(marks * clamped / leaf.OutOf, system.System.Decimals));
    }

    private decimal ScoreNode(int unit, CheckedIndicator node, decimal marks, Dictionary<string, (decimal Marks, decimal Score)> found)
    {
        var sums = node.Indicator.Aggregate is Aggregate.Sum;
        var sharing = node.Children.Where(child => child.Marks > 0 && Counts(unit, child)).ToArray();
        var shares = Share(sums ? marks : node.Children.Sum(child => child.Marks), sharing);
        var children = new List<(decimal Weight, decimal Marks, decimal Score)>();
        foreach (var child in node.Children)
        {
            var share = Array.IndexOf(sharing, child) is >= 0 and var place ? shares[place] : 0;
            var score = Score(unit, child, share, found);
            if (share > 0)
                children.Add((child.Marks, share, score));
        }

        if (children is [] || marks == 0)
            return 0;

        var weights = children.Sum(child => child.Weight);
        return node.Indicator.Aggregate switch
        {
            Aggregate.Sum => children.Sum(child => child.Score),
            Aggregate.Mean => marks * children.Sum(child => child.Weight * child.Score / child.Marks) / weights,
            Aggregate.Min => marks * children.Min(child => child.Score / child.Marks),
            _ => marks * (decimal)children.Select(child => Math.Pow((double)(child.Score / child.Marks), (double)(child.Weight / weights))).Aggregate((a, b) => a * b),
        };
    }

    // Largest remainder by plain decimals: the marks of the random systems are short.
    private decimal[] Share(decimal whole, CheckedIndicator[] sharing)
    {
        var (sum, step) = (sharing.Sum(child => child.Marks), new decimal(1, 0, 0, false, (byte)system.System.Decimals));
        if (sum == whole || sharing is [])
            return [.. sharing.Select(child => child.Marks)];

        var shares = sharing.Select(child => Math.Floor(whole * child.Marks / (sum * step)) * step).ToArray();
        foreach (var place in Enumerable.Range(0, shares.Length).OrderByDescending(i => (whole * sharing[i].Marks) - (shares[i] * sum)).ToArray())
            shares[place] += Math.Min(step, whole - shares.Sum());

        return shares;
    }

    /// <summary>What a formula that is not bound to an indicator gives: everybody in the group is a peer.</summary>
    public Value Evaluate(int unit, Formula.CheckedFormula formula)
    {
        if (!_others.TryGetValue((unit, formula), out var value))
            _others[(unit, formula)] = value = formula.Evaluate(new Context(this, unit, _ => true));

        return value;
    }

    private Value ValueOf(int unit, Parameter parameter)
    {
        if (parameter.Constant is { } constant)
            return constant;

        if (parameter.Kind is ParameterKind.Score)
        {
            var indicator = system.Indicators.Single(one => one.Code == parameter.Key);
            return Counts(unit, indicator) ? Value.Of(Score(unit, indicator, indicator.Marks, [])) : Value.None(FormulaType.Number, MissingReason.DoesNotApply);
        }

        return table.Columns.TryGetValue(parameter, out var column) ? column[unit]
            : Value.None(parameter.Type, parameter.Kind is ParameterKind.Previous ? MissingReason.NoPreviousValue : MissingReason.NotReported);
    }

    private IReadOnlyList<TableUnit> Units => table.Units;

    private sealed class Context(ReferenceScorer scorer, int unit, Func<int, bool> isPeer) : IFormulaContext
    {
        public IReadOnlyList<IFormulaContext> Peers
        {
            get
            {
                var units = scorer.Units;
                return units[unit].Withdrawn ? [] : [.. Enumerable.Range(0, units.Count)
                    .Where(other => !units[other].Withdrawn && units[other].Group == units[unit].Group && isPeer(other))
                    .Select(other => new Context(scorer, other, isPeer))];
            }
        }

        public Value ValueOf(Parameter parameter) => scorer.ValueOf(unit, parameter);
    }
}

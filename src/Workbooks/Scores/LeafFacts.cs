using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Workbooks.Scores;

/// <summary>To whom indicators apply, what the formulas of leaves give, and which indicators count: columns, added in the order in which one rests on another.</summary>
internal sealed class LeafFacts
{
    private readonly WorkColumns _work;
    private readonly FormulaColumns _formulas;
    private readonly Dictionary<CheckedIndicator, WorkColumn?> _applies = [];
    private readonly Dictionary<CheckedIndicator, WorkColumn?> _counts = [];
    private readonly Dictionary<CheckedIndicator, WorkColumn> _results = [];

    public LeafFacts(CheckedSystem system, WorkColumns work, FormulaColumns formulas)
    {
        (_work, _formulas) = (work, formulas);
        var above = Parents(system.Root).ToDictionary(pair => pair.Child, pair => pair.Parent);
        foreach (var leaf in system.ScoringOrder)
        {
            AddMarksReadBy(leaf.Formula!, system);
            _results[leaf] = formulas.AddLeaf(leaf, Apply(leaf));
        }

        WorkColumn? Apply(CheckedIndicator indicator)
        {
            if (_applies.TryGetValue(indicator, out var known))
                return known;

            var outer = above.TryGetValue(indicator, out var parent) ? Apply(parent) : null;
            if (indicator.AppliesWhen is { } condition)
                AddMarksReadBy(condition, system);
            return _applies[indicator] = indicator.AppliesWhen is null ? outer : formulas.AddCondition(indicator, outer);
        }
    }

    /// <summary>Whether it applies; null: to all.</summary>
    public WorkColumn? Applies(CheckedIndicator indicator) => _applies[indicator];

    /// <summary>What the formula of a leaf gives.</summary>
    public WorkColumn Result(CheckedIndicator leaf) => _results[leaf];

    /// <summary>Whether it counts or has dropped out; null: it always counts.</summary>
    public WorkColumn? Counts(CheckedIndicator indicator)
    {
        if (_counts.TryGetValue(indicator, out var known))
            return known;

        return _counts[indicator] = indicator.IsLeaf ? LeafCounts(indicator) : NodeCounts(indicator);
    }

    /// <summary>Those whose dropping out makes an indicator drop out.</summary>
    public static IReadOnlyList<CheckedIndicator> Bearing(CheckedIndicator node) =>
        node.Marks > 0 ? [.. node.Children.Where(child => child.Marks > 0)] : node.Children;

    /// <summary>Columns with the marks of indicators that a formula reads, where there are none yet.</summary>
    public void AddMarksReadBy(Formula.CheckedFormula formula, CheckedSystem system)
    {
        foreach (var parameter in formula.Parameters.Where(parameter => parameter.Kind is ParameterKind.Score && !_formulas.Knows(parameter)))
        {
            var indicator = system.Indicators.First(one => one.Code == parameter.Key);
            var section = $"得分.{indicator.Code}";
            var worth = new MarksColumns(_work, this, system.System.Decimals).Of(indicator, section);
            _formulas.Know(parameter, new NominalMarks(_work, this, worth, system.System.Decimals).Add(indicator, section));
        }
    }

    private WorkColumn? LeafCounts(CheckedIndicator leaf)
    {
        var applies = _applies[leaf];
        if (leaf.WhenMissing is not WhenMissing.Skip)
            return applies;

        // Where it does not apply there is no result either.
        return _work.Add("计分", $"{leaf.Code} 是否计分", string.Empty, place => SheetLook.Helper($"{_results[leaf].At(place)}<>\"\""));
    }

    private WorkColumn? NodeCounts(CheckedIndicator node)
    {
        var counts = Bearing(node).Select(Counts).ToArray();
        if (counts is [] || counts.Contains(null))
            return null;

        var any = _work.Gather("计分", $"{node.Code} 是否计分", "OR", [.. counts.Select(one => (Func<int, string>)one!.At)]);
        return _work.Add("计分", $"{node.Code} 是否计分", string.Empty, place => SheetLook.Helper(any(place)));
    }

    private static IEnumerable<(CheckedIndicator Child, CheckedIndicator Parent)> Parents(CheckedIndicator node) =>
        node.Children.SelectMany(child => Parents(child).Append((child, node)));
}

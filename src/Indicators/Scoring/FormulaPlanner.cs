using Fadu.Formula;
using Fadu.Formula.Compilation;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Scoring;

/// <summary>Compiles the formulas of one system, those alone that were not compiled before, and collects what they read, each parameter once.</summary>
/// <param name="system">The system.</param>
/// <param name="compiled">What was compiled for another one.</param>
internal sealed class FormulaPlanner(CheckedSystem system, IEnumerable<PlannedFormula> compiled)
{
    private readonly ILookup<string, PlannedFormula> _compiled = compiled.ToLookup(formula => formula.Formula.Text, StringComparer.Ordinal);
    private readonly Dictionary<Parameter, int> _places = [];
    private readonly List<PlannedInput> _inputs = [];

    /// <summary>Everything that the formulas planned so far read.</summary>
    public IReadOnlyList<PlannedInput> Inputs => _inputs;

    public PlannedFormula Plan(CheckedFormula formula)
    {
        var machine = Known(formula) ?? formula.Compile();
        return new(formula, machine, [.. machine.Inputs.Select(PlaceOf)]);
    }

    public PlannedFormula[] Plan(IEnumerable<CheckedFormula> formulas) => [.. formulas.Select(Plan)];

    private CompiledFormula? Known(CheckedFormula formula) => _compiled[formula.Text].FirstOrDefault(known => known.Formula.ComputesAs(formula))?.Compiled;

    private int PlaceOf(Parameter parameter)
    {
        if (_places.TryGetValue(parameter, out var place))
            return place;

        var marks = parameter.Kind is ParameterKind.Score ? new MarksTree(IndicatorOf(parameter), system.System.Decimals) : null;
        _inputs.Add(new(parameter, marks));
        return _places[parameter] = _inputs.Count - 1;
    }

    private CheckedIndicator IndicatorOf(Parameter parameter) =>
        system.Indicators.FirstOrDefault(indicator => indicator.Code == parameter.Key)
        ?? throw new ArgumentException($"{parameter} names no indicator.", nameof(parameter));
}

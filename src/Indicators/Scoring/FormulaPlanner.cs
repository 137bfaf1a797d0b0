using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Scoring;

/// <summary>Compiles the formulas of one system and collects what they read, each parameter once.</summary>
internal sealed class FormulaPlanner(CheckedSystem system)
{
    private readonly Dictionary<Parameter, int> _places = [];
    private readonly List<PlannedInput> _inputs = [];

    /// <summary>Everything that the formulas compiled so far read.</summary>
    public IReadOnlyList<PlannedInput> Inputs => _inputs;

    public PlannedFormula Plan(CheckedFormula formula)
    {
        var compiled = formula.Compile();
        return new(compiled, [.. compiled.Inputs.Select(PlaceOf)]);
    }

    public PlannedFormula[] Plan(IEnumerable<CheckedFormula> formulas) => [.. formulas.Select(Plan)];

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

using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Plans.Options;

/// <summary>Which levers a formula or an indicator depends on, also through the marks of others (得分.CODE) and conditions above.</summary>
internal sealed class LeverReads
{
    private readonly Dictionary<Parameter, int> _places;
    private readonly Dictionary<string, CheckedIndicator> _byCode;
    private readonly Dictionary<CheckedIndicator, CheckedIndicator> _parents = [];
    private readonly Dictionary<CheckedFormula, HashSet<int>> _formulas = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CheckedIndicator, HashSet<int>> _indicators = [];

    public LeverReads(CheckedSystem system, IReadOnlyList<Lever> levers)
    {
        _places = levers.Select((lever, place) => (lever.Parameter, place)).ToDictionary(one => one.Parameter, one => one.place);
        _byCode = system.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        foreach (var parent in system.Indicators.Prepend(system.Root))
        {
            foreach (var child in parent.Children)
                _parents.Add(child, parent);
        }
    }

    /// <summary>Place among the levers; -1: it is none.</summary>
    public int PlaceOf(Parameter parameter) => _places.GetValueOrDefault(parameter, -1);

    /// <summary>The levers that a formula depends on.</summary>
    public HashSet<int> Of(CheckedFormula formula)
    {
        if (_formulas.TryGetValue(formula, out var known))
            return known;

        var reads = formula.Parameters.Select(PlaceOf).Where(place => place >= 0).ToHashSet();
        foreach (var marks in formula.Parameters.Where(parameter => parameter.Kind is ParameterKind.Score))
            reads.UnionWith(OfMarks(_byCode[marks.Key]));
        return _formulas[formula] = reads;
    }

    /// <summary>Whether a formula reads marks that levers move.</summary>
    public bool ReadsMovedMarks(CheckedFormula formula) =>
        formula.Parameters.Any(parameter => parameter.Kind is ParameterKind.Score && OfMarks(_byCode[parameter.Key]).Count > 0);

    private HashSet<int> OfMarks(CheckedIndicator indicator)
    {
        if (_indicators.TryGetValue(indicator, out var known))
            return known;

        var reads = new HashSet<int>();
        if (indicator.Formula is { } formula)
            reads.UnionWith(Of(formula));
        foreach (var child in indicator.Children)
            reads.UnionWith(OfMarks(child));
        for (var above = indicator; above is not null; above = _parents.GetValueOrDefault(above))
        {
            if (above.AppliesWhen is { } condition)
                reads.UnionWith(Of(condition));
        }

        return _indicators[indicator] = reads;
    }
}

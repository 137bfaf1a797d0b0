using Fadu.Formula.Expressions;
using Fadu.Formula.Spreadsheets;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Scores;

/// <summary>Where the values stand that scores are computed from: a column for each item, attribute and previous value, a cell at the top for each policy parameter.</summary>
internal sealed class InputColumns
{
    /// <summary>Columns before the first value: code, name, group, whether it takes part.</summary>
    public const int Before = 4;

    /// <summary>Row of the values of policy parameters.</summary>
    public const int PolicyRow = 3;

    // Whoever tries other values types no more places than that; doubles keep them up to a thousand million.
    private const int LeastDecimals = 6;

    private readonly ScorePlaces _places;
    private readonly Dictionary<Parameter, int> _columns = [];
    private readonly Dictionary<Parameter, int> _decimals = [];

    public InputColumns(ScorePlaces places)
    {
        _places = places;
        var system = places.Scores.Plan.System;
        Values = ValuesOf(system);
        Policies = [.. system.Parameters.Where(one => one.Policy is not null)];
        foreach (var one in (SystemParameter[])[.. Values, .. Policies])
            _columns[one.Parameter] = Before + 1 + (one.Policy is null ? _columns.Count : _columns.Count - Values.Count);
        Unfit = _columns.Keys.Where(parameter => !Every(parameter).All(SheetLimits.Fits)).ToHashSet();
    }

    /// <summary>In the order of their columns.</summary>
    public IReadOnlyList<SystemParameter> Values { get; }

    /// <summary>In the order of their cells.</summary>
    public IReadOnlyList<SystemParameter> Policies { get; }

    /// <summary>Those of which a spreadsheet does not keep every digit.</summary>
    public IReadOnlySet<Parameter> Unfit { get; }

    /// <summary>What has a column; previous values only where a formula reads them.</summary>
    public static IReadOnlyList<SystemParameter> ValuesOf(CheckedSystem system)
    {
        var read = Formulas(system).SelectMany(system.ReadBy).ToHashSet();
        return [.. system.Parameters.Where(one => one.Policy is null && (one.Parameter.Kind is not ParameterKind.Previous || read.Contains(one.Parameter)))];
    }

    public string CellOf(Parameter parameter, int place) => parameter.Kind is ParameterKind.Policy
        ? SheetNames.InFormula(ScoreSheets.Data) + new CellPlace(PolicyRow, _columns[parameter]).Fixed
        : ScoreSheets.At(ScoreSheets.Data, _columns[parameter], place);

    public int DecimalsOf(Parameter parameter)
    {
        if (!_decimals.TryGetValue(parameter, out var decimals))
            _decimals[parameter] = decimals = Every(parameter).Where(value => !value.IsMissing).Select(value => DecimalsOf(value.Number)).Append(LeastDecimals).Max();
        return decimals;
    }

    public Value ValueOf(Parameter parameter, int place) => parameter.Constant ?? (_places.Scores.Table.Columns.TryGetValue(parameter, out var column)
        ? column[_places.Unit(place)]
        : Value.None(parameter.Type, MissingReason.NotReported));

    private IEnumerable<Value> Every(Parameter parameter) => parameter.Constant is { } constant ? [constant] : Enumerable.Range(0, _places.Count).Select(place => ValueOf(parameter, place));

    private static int DecimalsOf(decimal number) => Numbers.Show(number) is var text && text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Length - point - 1 : 0;

    private static IEnumerable<Formula.CheckedFormula> Formulas(CheckedSystem system) =>
    [
        .. system.Leaves.Select(leaf => leaf.Formula!), .. system.Indicators.Select(one => one.AppliesWhen).OfType<Formula.CheckedFormula>(),
        .. system.Bonuses.Select(one => one.Formula), .. system.Deductions.Select(one => one.Formula),
        .. system.Vetoes.Select(one => one.When), .. system.Gates.Select(one => one.When), .. system.Statuses.Select(one => one.When),
    ];
}

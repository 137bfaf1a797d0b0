using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Workbooks.Gaps;

/// <summary>The unit's own numbers behind an indicator: 普法经费 780000 元；常住人口 60 万人.</summary>
internal sealed class OwnValues
{
    private readonly RoundTable _table;
    private readonly Dictionary<Parameter, Item> _items;
    private readonly Dictionary<string, int> _rows;

    public OwnValues(RoundScores scores)
    {
        _table = scores.Table;
        _items = scores.Plan.System.Parameters.Where(one => one.Item is not null).ToDictionary(one => one.Parameter, one => one.Item!);
        _rows = Enumerable.Range(0, scores.Count).ToDictionary(row => _table.Units[row].Code, StringComparer.Ordinal);
    }

    /// <summary>What a formula reads of a unit, in its order; empty where it reads nothing of its own.</summary>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="formula">The formula.</param>
    public string Of(string unit, CheckedFormula formula)
    {
        var row = _rows[unit];
        return string.Join("；", formula.Parameters.Where(_items.ContainsKey).Select(parameter => $"{parameter.Name} {Show(_items[parameter], ValueOf(row, parameter))}"));
    }

    private Value ValueOf(int row, Parameter parameter) => _table.Columns.TryGetValue(parameter, out var column) ? column[row]
        : Value.None(parameter.Type, parameter.Kind is ParameterKind.Previous ? MissingReason.NoPreviousValue : MissingReason.NotReported);

    private static string Show(Item item, Value value)
    {
        var unit = item is { MeasurementUnit: { } measure, Type: not ItemType.Percent } && !value.IsMissing ? $" {measure}" : "";
        return ValueText.Show(item, value, Language.Chinese) + unit;
    }
}

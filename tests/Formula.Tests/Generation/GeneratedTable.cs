using Fadu.Formula.Compilation;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Generation;

/// <summary>Units with values for every generated parameter, in groups, some of them left out of their group.</summary>
internal sealed class GeneratedTable
{
    private readonly Value[][] _values;
    private readonly int[] _groupOf;
    private readonly bool[]? _counts;
    private readonly IReadOnlyDictionary<Parameter, int> _places;
    private readonly UnitContext[] _units;

    private GeneratedTable(Value[][] values, int[] groupOf, bool[]? counts, IReadOnlyDictionary<Parameter, int> places)
    {
        (_values, _groupOf, _counts, _places) = (values, groupOf, counts, places);
        _units = [.. Enumerable.Range(0, values.Length).Select(row => new UnitContext(this, row))];
    }

    public int Rows => _values.Length;

    public RowGroups Groups => new(_groupOf, _groupOf.Max() + 1 is var count && count > 0 ? count : 1, _counts);

    /// <param name="random">Source of the values.</param>
    /// <param name="text">The formula, whose numbers are used as values, since results turn at them.</param>
    /// <param name="rows">How many units.</param>
    /// <param name="withinRanges">Values keep to the parameters' ranges.</param>
    public static GeneratedTable For(Random random, string text, int rows, bool withinRanges)
    {
        var parameters = GeneratedParameters.Instance.Parameters.Where(parameter => parameter.Constant is null).ToArray();
        var values = new ValueGenerator(random, text, withinRanges);
        var groupCount = random.Next(1, 4);
        return new(
            [.. Enumerable.Range(0, rows).Select(_ => Array.ConvertAll(parameters, values.Next))],
            [.. Enumerable.Range(0, rows).Select(_ => random.Next(10) == 0 ? -1 : random.Next(groupCount))],
            random.Next(2) == 0 ? null : [.. Enumerable.Range(0, rows).Select(_ => random.Next(5) != 0)],
            parameters.Select((parameter, place) => (parameter, place)).ToDictionary(pair => pair.parameter, pair => pair.place));
    }

    public IFormulaContext Unit(int row) => _units[row];

    /// <summary>Whether the unit is one of its own group, as every unit is whose result is used.</summary>
    public bool BelongsToItsGroup(int row) => _groupOf[row] < 0 || _counts?[row] != false;

    public bool Counts(int row) => _counts?[row] != false;

    public Column Column(Parameter parameter)
    {
        var column = new Column(parameter.Type, Rows);
        for (var row = 0; row < Rows; row++)
            column[row] = _values[row][_places[parameter]];

        return column;
    }

    /// <summary>The same units in another order: row i of it is row order[i] of this one.</summary>
    public GeneratedTable Reordered(int[] order) => new(
        Array.ConvertAll(order, row => _values[row]),
        Array.ConvertAll(order, row => _groupOf[row]),
        _counts is null ? null : Array.ConvertAll(order, row => _counts[row]),
        _places);

    /// <summary>The same units, where those that do not pass are left out of their groups.</summary>
    public GeneratedTable Counting(Func<int, bool> passes) =>
        new(_values, _groupOf, [.. Enumerable.Range(0, Rows).Select(row => _counts?[row] != false && passes(row))], _places);

    /// <summary>The same units with one value of one of them replaced.</summary>
    public GeneratedTable With(int row, Parameter parameter, Value value)
    {
        var values = (Value[][])_values.Clone();
        values[row] = (Value[])values[row].Clone();
        values[row][_places[parameter]] = value;
        return new(values, _groupOf, _counts, _places);
    }

    public Value this[int row, Parameter parameter] => _values[row][_places[parameter]];

    public string Say(int row, CheckedFormula formula) => string.Join(
        ", ",
        formula.Parameters.Where(parameter => parameter.Constant is null).Select(parameter => $"{parameter} = {this[row, parameter]}").Append($"row {row}, group {_groupOf[row]}, counts {_counts?[row] != false}"));

    private sealed class UnitContext(GeneratedTable table, int row) : IFormulaContext
    {
        public IReadOnlyList<IFormulaContext> Peers { get; } = table._groupOf[row] < 0
            ? []
            : [.. Enumerable.Range(0, table.Rows).Where(other => table._groupOf[other] == table._groupOf[row] && table._counts?[other] != false).Select(other => new UnitValues(table, other))];

        public bool IsAmongPeers { get; } = table._groupOf[row] >= 0 && table._counts?[row] != false;

        public Value ValueOf(Parameter parameter) => new UnitValues(table, row).ValueOf(parameter);
    }

    private sealed class UnitValues(GeneratedTable table, int row) : IFormulaContext
    {
        // Functions over peers do not stand inside one another, so nobody asks a peer for its own peers.
        public IReadOnlyList<IFormulaContext> Peers => throw new System.Diagnostics.UnreachableException();

        public Value ValueOf(Parameter parameter) => parameter.Constant ?? table[row, parameter];
    }
}

using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Differences;

/// <summary>Tables cut and changed for one unit.</summary>
internal static class Tables
{
    /// <summary>The unit and those that it is compared with.</summary>
    public static RoundTable GroupOf(RoundTable table, string unit)
    {
        var own = table.Units[RowOf(table, unit)];
        int[] rows = [.. Enumerable.Range(0, table.Units.Count).Where(row => table.Units[row].Code == unit || (!own.Withdrawn && !table.Units[row].Withdrawn && table.Units[row].Group == own.Group))];
        return new([.. rows.Select(row => table.Units[row])], table.Columns.ToDictionary(pair => pair.Key, pair => Chosen(pair.Value, rows)));
    }

    /// <summary>The same with another value of one unit.</summary>
    public static RoundTable With(RoundTable table, string unit, Parameter parameter, Value value)
    {
        var column = table.Columns.TryGetValue(parameter, out var known)
            ? Chosen(known, [.. Enumerable.Range(0, known.Rows)])
            : Absent(parameter, table.Units.Count);
        column[RowOf(table, unit)] = value;
        return new(table.Units, new Dictionary<Parameter, Column>(table.Columns) { [parameter] = column });
    }

    public static Value ValueOf(RoundTable table, int row, Parameter parameter) =>
        table.Columns.TryGetValue(parameter, out var column) ? column[row] : Value.None(parameter.Type, ScoringRun.AbsenceOf(parameter));

    public static int RowOf(RoundTable table, string unit)
    {
        for (var row = 0; row < table.Units.Count; row++)
        {
            if (table.Units[row].Code == unit)
                return row;
        }

        throw new ArgumentException($"The table has no unit '{unit}'.", nameof(unit));
    }

    private static Column Chosen(Column column, int[] rows)
    {
        var chosen = new Column(column.Type, rows.Length);
        for (var row = 0; row < rows.Length; row++)
            chosen[row] = column[rows[row]];
        return chosen;
    }

    private static Column Absent(Parameter parameter, int rows)
    {
        var column = new Column(parameter.Type, rows);
        Array.Fill(column.Missing, ScoringRun.AbsenceOf(parameter));
        return column;
    }
}

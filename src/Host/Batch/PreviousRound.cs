using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;

namespace Fadu.Host.Batch;

/// <summary>Puts the values of the previous round beside those of this one, unit by unit.</summary>
internal static class PreviousRound
{
    /// <summary>The table to score.</summary>
    /// <param name="current">This round.</param>
    /// <param name="previous">The previous round; null: none. Units that are not in this round are left out.</param>
    /// <param name="findings">Told where both give 上期 values, and where no unit is in both.</param>
    public static RoundTable Join(TableRows current, TableRows? previous, Findings findings)
    {
        var columns = new Dictionary<Parameter, Column>(current.Columns);
        if (previous is not null)
            Add(columns, current, previous, findings);

        return new(current.Units, columns);
    }

    private static void Add(Dictionary<Parameter, Column> columns, TableRows current, TableRows previous, Findings findings)
    {
        var rows = RowsOf(current, previous);
        if (current.Units.Count > 0 && previous.Units.Count > 0 && !Array.Exists(rows, row => row >= 0))
        {
            findings.Warn(new(previous.File, previous.Lines[0], 0), "csv.no_common_unit", new(
                $"没有一个单位也在 {current.File} 里，所有上期值都缺失", $"no unit is in {current.File} too, so every previous value is missing"));
        }

        foreach (var (item, values) in previous.Columns)
        {
            if (item is not { Kind: ParameterKind.Item, Previous: { } parameter })
                continue;

            if (!columns.TryAdd(parameter, Column(parameter, values, rows)))
            {
                findings.Fault(new(current.File, 1, 0), "csv.previous_twice", new(
                    $"表里已有“{parameter.Name}”列，{previous.File} 又给了上期值，只能用一种写法",
                    $"the table has a column '{parameter.Name}' and {previous.File} gives previous values too; use one of them"));
            }
        }
    }

    private static int[] RowsOf(TableRows current, TableRows previous)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < previous.Units.Count; row++)
            rows.TryAdd(NameKey.Of(previous.Units[row].Code), row);

        return [.. current.Units.Select(unit => rows.GetValueOrDefault(NameKey.Of(unit.Code), -1))];
    }

    private static Column Column(Parameter parameter, Column values, int[] rows)
    {
        var column = new Column(parameter.Type, rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            var value = rows[row] < 0 ? Value.None(parameter.Type, MissingReason.NoPreviousValue) : values[rows[row]];
            column[row] = value.IsMissing ? Value.None(parameter.Type, MissingReason.NoPreviousValue) : value;
        }

        return column;
    }
}

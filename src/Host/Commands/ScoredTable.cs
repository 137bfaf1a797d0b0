using Fadu.Host.Batch;
using Fadu.Host.Output;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>A table and its scores.</summary>
/// <param name="Rows">What was read.</param>
/// <param name="Scores">What came out, row by row.</param>
internal sealed record ScoredTable(TableRows Rows, RoundScores Scores)
{
    /// <summary>The row of a unit by its code, else by its name; -1 after saying that there is none.</summary>
    public int Find(string unit, Terminal terminal)
    {
        var key = NameKey.Of(unit);
        var byName = new List<int>();
        for (var row = 0; row < Rows.Units.Count; row++)
        {
            if (NameKey.Of(Rows.Units[row].Code) == key)
                return row;
            if (NameKey.Of(Rows.Units[row].Name) == key)
                byName.Add(row);
        }

        if (byName is [var only])
            return only;

        terminal.Report(byName is [] ? Unknown(unit) : Several(unit, byName));
        return -1;
    }

    private Problem Unknown(string unit)
    {
        var nearest = NearestName.Find(unit, Rows.Units.SelectMany(row => (string[])[row.Code, row.Name]));
        return new("arguments.unknown_unit", new(
            $"表里没有单位“{unit}”{(nearest is null ? "" : $"，是不是“{nearest}”？")}",
            $"the table has no unit '{unit}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}"), Rows.File);
    }

    private Problem Several(string unit, List<int> rows)
    {
        var codes = rows.Select(row => Rows.Units[row].Code).ToArray();
        return new("arguments.ambiguous_unit", new(
            $"有 {codes.Length} 个单位叫“{unit}”，请写代码：{string.Join("、", codes)}", $"{codes.Length} units are called '{unit}'; write the code: {string.Join(", ", codes)}"), Rows.File);
    }
}

using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Host.Batch;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Results;

/// <summary>The table of scores: <c>unit,name,total,rank,band</c>, every indicator by its code, <c>notes</c>.</summary>
internal static class ScoreCsv
{
    /// <summary>Writes the whole table, without a byte order mark.</summary>
    public static void Write(TextWriter file, CheckedSystem system, IEnumerable<UnitScore> units, Language language)
    {
        CsvWriter.Write(file, ["unit", "name", "total", "rank", "band", .. system.Indicators.Select(indicator => indicator.Code), "notes"]);
        foreach (var unit in units)
            CsvWriter.Write(file, Cells(unit, language));
    }

    private static IEnumerable<string> Cells(UnitScore unit, Language language) =>
    [
        unit.Unit.Code,
        unit.Unit.Name,
        Show(unit.Total),
        unit.Rank?.ToString(CultureInfo.InvariantCulture) ?? "",
        unit.Band ?? "",
        .. ScoreTree.All(unit.Indicators).Select(score => Show(score.Score)),
        Notes.Of(unit, language),
    ];

    // Nodes are exact: a third of a mark ends somewhere.
    private static string Show(decimal? marks) => marks is { } number ? Numbers.Show(Numbers.Snap(number)) : "";
}

using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Host.Batch;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Results;

/// <summary>The table of scores: <c>unit,name,total,rank,band</c>, every indicator by its code, <c>group</c> where units have groups, <c>notes</c>.</summary>
internal static class ScoreCsv
{
    /// <summary>Writes the whole table, without a byte order mark.</summary>
    /// <param name="file">Where it goes.</param>
    /// <param name="system">Its indicators are columns.</param>
    /// <param name="units">The rows.</param>
    /// <param name="hasGroups">Whether there is a column of groups.</param>
    /// <param name="language">The language of notes.</param>
    public static void Write(TextWriter file, CheckedSystem system, IEnumerable<UnitScore> units, bool hasGroups, Language language)
    {
        CsvWriter.Write(file, ["unit", "name", "total", "rank", "band", .. system.Indicators.Select(indicator => indicator.Code), .. Group(hasGroups, "group"), "notes"]);
        foreach (var unit in units)
            CsvWriter.Write(file, Cells(unit, hasGroups, language));
    }

    private static IEnumerable<string> Cells(UnitScore unit, bool hasGroups, Language language) =>
    [
        unit.Unit.Code,
        unit.Unit.Name,
        Show(unit.Total),
        unit.Rank?.ToString(CultureInfo.InvariantCulture) ?? "",
        BandColumn.Of(unit) ?? "",
        .. ScoreTree.All(unit.Indicators).Select(score => Show(score.Score)),
        .. Group(hasGroups, unit.Unit.Group ?? ""),
        Notes.Of(unit, language),
    ];

    private static IEnumerable<string> Group(bool hasGroups, string cell) => hasGroups ? [cell] : [];

    // Nodes are exact: a third of a mark ends somewhere.
    private static string Show(decimal? marks) => marks is { } number ? Numbers.Show(Numbers.Snap(number)) : "";
}

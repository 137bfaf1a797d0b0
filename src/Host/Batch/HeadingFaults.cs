using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Host.Batch;

/// <summary>What makes a first line useless as a heading: no unit's column, a title line, cells that were not set apart.</summary>
internal static class HeadingFaults
{
    private static readonly char[] _foreign = ['，', '、', '；', '|', '｜'];

    /// <summary>The one fault to tell of; null where the heading can be read.</summary>
    public static (int Column, string Code, Text Message)? Of(IReadOnlyList<CsvCell> cells, ColumnNames names)
    {
        var headings = cells.Select(cell => cell.Text.Trim()).ToArray();
        for (var i = 0; i < headings.Length; i++)
        {
            // Several headings that are known, in a cell that is none by itself.
            if (!IsKnown(headings[i], names) && headings[i].Split(_foreign, StringSplitOptions.TrimEntries).Count(part => IsKnown(part, names)) > 1)
            {
                var shown = Quoting.Shown(headings[i]);
                return (i + 1, "csv.delimiter", new(
                    $"“{shown}”写在了一格里；列之间请用半角逗号", $"'{shown}' stands in one cell; set columns apart by commas (,)"));
            }
        }

        if (headings.Any(heading => names.RoleOf(heading) is ColumnNames.Unit))
            return null;

        if (!headings.Any(heading => IsKnown(heading, names)))
        {
            return (0, "csv.no_unit_column", new(
                $"这一行没有 {ColumnNames.Unit} 列（或“单位”“单位代码”）；列名要在第一行，请删去上面的标题行",
                $"this line has no column {ColumnNames.Unit} (or 单位, 单位代码); the first line names the columns, so remove title lines above it"));
        }

        var shownAll = headings.Where(heading => heading is not "").Select(Quoting.Shown).ToArray();
        return (0, "csv.no_unit_column", new(
            $"表头里没有 {ColumnNames.Unit} 列（或“单位”“单位代码”）；有的列：{string.Join("、", shownAll)}",
            $"the heading has no column {ColumnNames.Unit} (or 单位, 单位代码); its columns: {string.Join(", ", shownAll)}"));
    }

    private static bool IsKnown(string heading, ColumnNames names) => heading is not "" && (names.RoleOf(heading) is not null || names.Find(heading) is not null);
}

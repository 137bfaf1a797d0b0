using System.Globalization;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Host.Batch;

/// <summary>Reads the rows of a table that is to be imported, one row for each unit: every bad cell is found, and rows without faults stay usable.</summary>
/// <param name="file">As it was named on the command line.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class ImportReader(string file, Findings findings)
{
    /// <summary>Reads the rows below a heading.</summary>
    /// <param name="csv">Just behind the heading.</param>
    /// <param name="width">Cells of the heading.</param>
    /// <param name="code">Place of the column with the unit's code.</param>
    /// <param name="columns">Column of each field, from 1.</param>
    /// <param name="read">Makes a row; told where a cell is bad.</param>
    public ImportRows<T> Read<T>(CsvReader csv, int width, int code, IReadOnlyDictionary<string, int> columns, Func<IReadOnlyList<CsvCell>, string, T> read)
    {
        var (rows, lines, seen, bad) = (new List<T>(), new List<int>(), new Dictionary<string, int>(StringComparer.Ordinal), 0);
        while (csv.Read() is { } cells)
        {
            var before = findings.Faults.Count;
            if (csv.IsBroken || IsRefused(cells, width, code, seen))
            {
                bad++;
                continue;
            }

            var row = read(cells, cells[code].Text.Trim());
            if (findings.Faults.Count > before)
            {
                bad++;
                continue;
            }

            rows.Add(row);
            lines.Add(cells[0].Line);
        }

        if (rows.Count + bad == 0)
            findings.Fault(new(file, 1, 0), "csv.no_rows", new("表头下面没有数据行", "no row follows the heading"));
        return new(file, rows, lines, columns, bad);
    }

    /// <summary>The values of a row; blank cells are left out.</summary>
    public IReadOnlyList<(string Code, ItemValue Value)> Values(IReadOnlyList<CsvCell> cells, IReadOnlyList<(int Index, string Heading, Item Item)> columns)
    {
        var values = new List<(string, ItemValue)>();
        foreach (var (index, heading, item) in columns)
        {
            var (reading, place) = (ItemValueReader.Read(item, cells[index].Text), new Place(file, cells[index].Line, index + 1));
            if (reading.Problem is { } problem)
                findings.Fault(place, problem.Code, new($"{heading}：{problem.Message.Chinese}", $"{heading}: {problem.Message.English}"));
            if (reading.Warning is { } warning)
                findings.Warn(place, warning.Code, new($"{heading}：{warning.Message.Chinese}", $"{heading}: {warning.Message.English}"));
            if (reading.Value is { } value)
                values.Add((item.Code, value));
        }

        return values;
    }

    private bool IsRefused(IReadOnlyList<CsvCell> cells, int width, int code, Dictionary<string, int> seen)
    {
        var line = new Place(file, cells[0].Line, 0);
        if (cells.Count != width)
        {
            findings.Fault(line, "csv.ragged", new(
                string.Create(CultureInfo.InvariantCulture, $"这一行有 {cells.Count} 格，表头有 {width} 格；单元格里的逗号要放在引号里"),
                string.Create(CultureInfo.InvariantCulture, $"the line has {cells.Count} cells, the heading {width}; a comma inside a cell needs quotation marks around the cell")));
            return true;
        }

        var (written, place) = (cells[code].Text.Trim(), new Place(file, cells[code].Line, code + 1));
        if (written is "")
        {
            findings.Fault(place, "csv.no_unit", new("没有写单位代码", "the unit is not named"));
        }
        else if (UnitCodes.IsFooter(written, ""))
        {
            findings.Fault(line, "csv.footer", new(
                $"“{Quoting.Shown(written)}”：这一行像合计行或附注，不是单位；请删去", $"'{Quoting.Shown(written)}': the line looks like a sum or a remark, not like a unit; remove it"));
        }
        else if (UnitCodes.Damage(written) is { } damage)
        {
            findings.Fault(place, "csv.unit_damaged", damage);
        }
        else if (written.Contains('/', StringComparison.Ordinal))
        {
            findings.Fault(place, "csv.unit_slash", new($"单位代码“{Quoting.Shown(written)}”里不能有斜线", $"the unit's code '{Quoting.Shown(written)}' can't have a slash"));
        }
        else if (!seen.TryAdd(NameKey.Of(written), cells[code].Line))
        {
            var first = seen[NameKey.Of(written)];
            findings.Fault(place, "csv.unit_twice", new(
                string.Create(CultureInfo.InvariantCulture, $"单位“{Quoting.Shown(written)}”在第 {first} 行已经出现，一个单位只能有一行"),
                string.Create(CultureInfo.InvariantCulture, $"the unit '{Quoting.Shown(written)}' stands in line {first} already; each unit has one row")));
        }
        else
        {
            return false;
        }

        return true;
    }
}

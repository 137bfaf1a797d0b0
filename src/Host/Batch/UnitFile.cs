using Fadu.Application.Importing;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Host.Batch;

/// <summary>Reads a table of units: code, name, kind, parent, group and attributes.</summary>
internal static class UnitFile
{
    private static readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal)
    {
        ["code"] = "code",
        ["unit"] = "code",
        ["编号"] = "code",
        ["单位"] = "code",
        ["单位编号"] = "code",
        ["代码"] = "code",
        ["单位代码"] = "code",
        ["name"] = "name",
        ["名称"] = "name",
        ["单位名称"] = "name",
        ["kind"] = "kind",
        ["类型"] = "kind",
        ["单位类型"] = "kind",
        ["parent"] = "parent",
        ["上级"] = "parent",
        ["上级单位"] = "parent",
        ["上级编号"] = "parent",
        ["group"] = "group",
        ["分组"] = "group",
        ["组别"] = "group",
    };

    /// <summary>Reads the whole text.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="attributes">Those that columns may be of.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>Null where the heading can't be used.</returns>
    public static ImportRows<UnitRow>? Read(string file, string text, IReadOnlyList<Item> attributes, Findings findings)
    {
        var csv = new CsvReader(text, CsvReader.DelimiterOf(text), (line, column, what) => findings.Fault(new(file, line, column), "csv.form", what));
        if (csv.Read() is not { } heading || csv.IsBroken)
        {
            findings.Fault(new(file, 1, 0), "csv.empty", new("文件是空的，第一行要有列名", "the file is empty; its first line names the columns"));
            return null;
        }

        var (columns, values) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<(int Index, string Heading, Item Item)>());
        var before = findings.Faults.Count;
        for (var i = 0; i < heading.Count; i++)
            ReadHeading(file, heading[i], i, attributes, columns, values, findings);
        if (!columns.TryGetValue("code", out var code))
        {
            findings.Fault(new(file, heading[0].Line, 0), "csv.no_unit_column", new(
                "表头里没有 code 列（或“编号”“单位代码”）", "the heading has no column code (or 编号, 单位代码)"));
        }

        if (findings.Faults.Count > before)
            return null;

        var reader = new ImportReader(file, findings);
        return reader.Read(csv, heading.Count, code - 1, columns, (cells, unit) =>
            new UnitRow(unit, At(cells, "name"), At(cells, "kind"), At(cells, "parent"), At(cells, "group"), reader.Values(cells, values)));

        string? At(IReadOnlyList<CsvCell> cells, string role) => columns.TryGetValue(role, out var column) && cells[column - 1].Text.Trim() is not "" and var written ? written : null;
    }

    private static void ReadHeading(
        string file, CsvCell cell, int index, IReadOnlyList<Item> attributes, Dictionary<string, int> columns, List<(int Index, string Heading, Item Item)> values, Findings findings)
    {
        var (written, place) = (cell.Text.Trim(), new Place(file, cell.Line, index + 1));
        var key = NameKey.Of(written);
        var bare = key.StartsWith("单位.", StringComparison.Ordinal) ? key["单位.".Length..] : key;
        var attribute = attributes.FirstOrDefault(one => NameKey.Of(one.Name) == bare || NameKey.Of(one.Code) == bare);
        var field = _roles.GetValueOrDefault(key.ToLowerInvariant()) ?? attribute?.Code;
        if (field is null)
        {
            if (written is "")
                return;
            var nearest = NearestName.Find(bare, attributes.SelectMany(one => new[] { one.Name, one.Code }).Concat(_roles.Keys));
            findings.Warn(place, "csv.unknown_column", new(
                $"没有“{Quoting.Shown(written)}”这个单位属性，这一列已忽略{(nearest is null ? "" : $"；是不是“{nearest}”？")}",
                $"there is no attribute '{Quoting.Shown(written)}'; the column is ignored{(nearest is null ? "" : $"; did you mean '{nearest}'?")}"));
        }
        else if (!columns.TryAdd(field, index + 1))
        {
            findings.Fault(place, "csv.column_twice", new(
                $"“{Quoting.Shown(written)}”列和第 {columns[field]} 列是同一个内容，只能留一列", $"the column '{Quoting.Shown(written)}' means the same as column {columns[field]}; keep one of them"));
        }
        else if (_roles.GetValueOrDefault(key.ToLowerInvariant()) is null)
        {
            values.Add((index, written, attribute!));
        }
    }
}

using System.Globalization;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Host.Output;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Host.Batch;

/// <summary>Reads a table of units from a CSV text: every bad cell is found, not the first.</summary>
/// <param name="system">Says what the columns may be and hold.</param>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="progress">Told of the rows read.</param>
internal sealed class TableReader(CheckedSystem system, Findings findings, Progress progress)
{
    private readonly ColumnNames _names = new(system);

    /// <summary>Reads the whole text.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="isPrevious">Whether it gives values of the previous round only, where columns and values may be left out.</param>
    /// <returns>Null where not even the heading can be used; rows with faults have missing values.</returns>
    public TableRows? Read(string file, string text, bool isPrevious = false)
    {
        var csv = new CsvReader(text, CsvReader.DelimiterOf(text), (line, column, what) => findings.Fault(new(file, line, column), "csv.form", what));
        if (csv.Read() is not { } heading)
        {
            findings.Fault(new(file, 1, 0), "csv.empty", new("文件是空的，第一行要有列名", "the file is empty; its first line names the columns"));
            return null;
        }

        if (csv.IsBroken)
            return null;

        if (TableHeader.Read(file, heading, _names, findings) is not { } header)
            return null;

        if (!isPrevious)
            MissingColumns.Tell(system, header, new(file, heading[0].Line, 0), findings);
        if (csv.Read() is { } first)
        {
            var rows = ReadRows(file, csv, first, header, isPrevious);
            header.Unnamed.Tell(new(file, heading[0].Line, 0), findings);
            return rows;
        }

        findings.Fault(new(file, heading[0].Line, 0), "csv.no_rows", new("表头下面没有数据行", "no row follows the heading"));
        return null;
    }

    private TableRows ReadRows(string file, CsvReader csv, IReadOnlyList<CsvCell> first, TableHeader header, bool isPrevious)
    {
        var (units, lines, seen) = (new List<TableUnit>(), new List<int>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var columns = header.Values.Select(column => (Column: column, Values: new ColumnBuilder(column.Parameter.Type))).ToArray();
        for (var row = first; row is not null; row = csv.Read())
        {
            if (csv.IsBroken || IsFooter(file, row, header))
                continue;

            if (row.Count != header.Width)
                Ragged(new(file, row[0].Line, 0), row.Count, header.Width);

            // Which cell of a line is one too many cannot be told. What a short line has is checked; the rest counts as empty.
            if (row.Count > header.Width)
                continue;

            var (isCut, isShort) = (row.Count <= header.Unit, row.Count < header.Width);
            if (isShort)
                row = [.. row, .. Enumerable.Repeat(new CsvCell("", row[0].Line), header.Width - row.Count)];
            if (!isCut)
                ReadUnit(file, row, header, seen);
            units.Add(UnitOf(row, header, groups));
            lines.Add(row[0].Line);
            foreach (var (column, values) in columns)
                values.Add(ReadValue(file, row[column.Index], column));
            header.Unnamed.Read(row);
            if (!isPrevious && !isShort && header.Values.All(column => string.IsNullOrWhiteSpace(row[column.Index].Text)))
                findings.Warn(new(file, row[0].Line, 0), "csv.no_values", new("这一行一个数据都没有", "the line has not a single value"));
            progress.Report(units.Count);
        }

        progress.Finish();
        return new(file, units, lines, columns.ToDictionary(pair => pair.Column.Parameter, pair => pair.Values.ToColumn()), header.Group is not null);
    }

    private bool IsFooter(string file, IReadOnlyList<CsvCell> row, TableHeader header)
    {
        var (code, name) = (At(row, header.Unit), header.Name is { } index ? At(row, index) : "");
        if (!UnitCodes.IsFooter(code, name))
            return false;

        var shown = Quoting.Shown((code is "" ? name : code).Trim());
        findings.Fault(new(file, row[0].Line, 0), "csv.footer", new(
            $"“{shown}”：这一行像合计行或附注，不是单位；请删去", $"'{shown}': the line looks like a sum or a remark, not like a unit; remove it"));
        return true;
    }

    private static string At(IReadOnlyList<CsvCell> row, int index) => index < row.Count ? row[index].Text : "";

    // Groups that look alike are one, called as the first row of it does.
    private static TableUnit UnitOf(IReadOnlyList<CsvCell> row, TableHeader header, Dictionary<string, string> groups)
    {
        var code = row[header.Unit].Text.Trim();
        var name = header.Name is { } index ? row[index].Text.Trim() : "";
        var group = header.Group is { } place ? row[place].Text.Trim() : "";
        if (group is not "" && !groups.TryAdd(NameKey.Of(group), group))
            group = groups[NameKey.Of(group)];
        return new(code, name is "" ? code : name, group is "" ? null : group, Withdrawn: false);
    }

    private void ReadUnit(string file, IReadOnlyList<CsvCell> row, TableHeader header, Dictionary<string, int> seen)
    {
        var (cell, key) = (row[header.Unit], NameKey.Of(row[header.Unit].Text));
        var place = new Place(file, cell.Line, header.Unit + 1);
        if (key is "")
        {
            findings.Fault(place, "csv.no_unit", new("没有写单位代码", "the unit is not named"));
        }
        else if (UnitCodes.Damage(cell.Text) is { } damage)
        {
            findings.Fault(place, "csv.unit_damaged", damage);
        }
        else if (!seen.TryAdd(key, cell.Line))
        {
            findings.Fault(place, "csv.unit_twice", new(
                string.Create(CultureInfo.InvariantCulture, $"单位“{Quoting.Shown(key)}”在第 {seen[key]} 行已经出现，一个单位只能有一行"),
                string.Create(CultureInfo.InvariantCulture, $"the unit '{Quoting.Shown(key)}' stands in line {seen[key]} already; each unit has one row")));
        }
    }

    private Value ReadValue(string file, CsvCell cell, ValueColumn column)
    {
        var reading = ValueReader.Read(column.Item, cell.Text);
        if (reading.Problem is { } problem)
            findings.Fault(new(file, cell.Line, column.Index + 1), problem.Code, Of(column, problem));
        if (reading.Warning is { } warning)
            findings.Warn(new(file, cell.Line, column.Index + 1), warning.Code, Of(column, warning));

        return reading.Value.IsMissing && column.Parameter.Kind is ParameterKind.Previous
            ? Value.None(column.Parameter.Type, MissingReason.NoPreviousValue)
            : reading.Value;
    }

    private static Text Of(ValueColumn column, Problem problem) =>
        new($"{column.Heading}：{problem.Message.Chinese}", $"{column.Heading}: {problem.Message.English}");

    private void Ragged(Place place, int cells, int expected) => findings.Fault(place, "csv.ragged", new(
        string.Create(CultureInfo.InvariantCulture, $"这一行有 {cells} 格，表头有 {expected} 格；单元格里的逗号要放在引号里"),
        string.Create(CultureInfo.InvariantCulture, $"the line has {cells} cells, the heading {expected}; a comma inside a cell needs quotation marks around the cell")));
}

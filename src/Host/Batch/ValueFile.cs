using Fadu.Application.Importing;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Host.Batch;

/// <summary>Reads a table of values as <c>fadu score</c> takes it, in order to import the columns of certain items.</summary>
internal static class ValueFile
{
    /// <summary>Reads the whole text.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="system">Says what the columns may be and hold.</param>
    /// <param name="sources">Whose items are wanted; other columns are warned of and left out.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>Null where the heading can't be used.</returns>
    public static ImportRows<ValueRow>? Read(string file, string text, CheckedSystem system, IReadOnlyList<ItemSource> sources, Findings findings)
    {
        var csv = new CsvReader(text, CsvReader.DelimiterOf(text), (line, column, what) => findings.Fault(new(file, line, column), "csv.form", what));
        if (csv.Read() is not { } heading || csv.IsBroken)
        {
            findings.Fault(new(file, 1, 0), "csv.empty", new("文件是空的，第一行要有列名", "the file is empty; its first line names the columns"));
            return null;
        }

        if (TableHeader.Read(file, heading, new(system), findings) is not { } header)
            return null;

        var wanted = header.Values.Where(column => column.Parameter.Kind is ParameterKind.Item && sources.Contains(column.Item.From)).ToArray();
        var others = header.Values.Except(wanted).ToArray();
        if (others is not [])
        {
            findings.Warn(new(file, heading[0].Line, 0), "import.other_source", new(
                $"有 {others.Length} 列不由这种方式导入，已忽略：{string.Join("、", others.Take(10).Select(column => column.Heading))}{(others.Length > 10 ? " 等" : "")}",
                $"{others.Length} columns are not imported this way and are ignored: {string.Join(", ", others.Take(10).Select(column => column.Heading))}{(others.Length > 10 ? " …" : "")}"));
        }

        if (wanted is [])
        {
            findings.Fault(new(file, heading[0].Line, 0), "import.no_column", new(
                "没有一列能用这种方式导入；请换 --as", "not one column can be imported this way; choose another --as"));
            return null;
        }

        var reader = new ImportReader(file, findings);
        (int, string, Item)[] columns = [.. wanted.Select(column => (column.Index, column.Heading, column.Item))];
        return reader.Read(
            csv, header.Width, header.Unit, wanted.ToDictionary(column => column.Item.Code, column => column.Index + 1, StringComparer.Ordinal),
            (cells, unit) => new ValueRow(unit, reader.Values(cells, columns)));
    }
}

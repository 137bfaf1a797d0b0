using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.Bulk;

/// <summary>Writes the workbook of all units and items of a round (批量填报表), row by row: memory does not grow with the units.</summary>
public static class BulkWorkbook
{
    private static readonly string[] How =
    [
        "一行一个单位，一列一个数据项；只填浅黄色的格子，单位编号、列名（第 2 行的编号）不要改。",
        "空格子表示不改，不表示清空。可以删掉不用的行和列，可以筛选、排序，排序时要选中整张表，编号、名称和数一起移动；不要合并单元格。",
        "数：写阿拉伯数字，不带计量单位。百分数：95% 写 95 或者 95%。日期：如 2023-08-31。是否、选项：从下拉列表里选。",
        "在系统里上传本文件。有错误时退回同一个文件：出错的格子标成红色，批注写明错在哪里、怎么改，“错误清单”一页列出错误，点一下就到；改好再上传，标记自动清除。",
        "本表按轮次和版本签名；换了版本请重新下载。",
    ];

    /// <summary>Writes the whole file.</summary>
    /// <param name="output">Takes it; stays open.</param>
    /// <param name="content">What stands in it.</param>
    /// <param name="watch">Hears how far it is, and may end it; null: nobody does.</param>
    public static void Write(Stream output, BulkContent content, WritingWatch? watch = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(content);
        Write(output, content, watch, CellPlace.MostRows);
    }

    /// <summary>The same on sheets of so many rows.</summary>
    internal static void Write(Stream output, BulkContent content, WritingWatch? watch, int mostRows)
    {
        var items = BulkContent.ItemsOf(content.System, content.Channel);
        using var book = new WorkbookWriter(output, new($"{content.Stand.RoundName}{Title(content.Channel)}", content.Stand.ExportedBy, content.Stand.ExportedAt), watch);
        WriteInstructions(book, content);
        watch?.Expect(content.Units.TryGetNonEnumeratedCount(out var count) ? count : 0);
        var sheets = WriteRows(book, content, items, mostRows);
        WriteOptions(book, items);
        FactsSheet.Write(book, BulkColumns.Facts, (TicketOf(content) with { Sheets = sheets }).ToFacts(), content.Key);
        book.Finish();
    }

    /// <summary>What the workbook is called.</summary>
    internal static string Title(BulkChannel channel) => channel switch
    {
        BulkChannel.Reported => "批量填报表",
        BulkChannel.Supplied => "登记和调查数据表",
        _ => "单位属性表",
    };

    private static BulkTicket TicketOf(BulkContent content) => new()
    {
        Round = content.Stand.RoundCode,
        System = content.Stand.SystemCode,
        Revision = content.Stand.Revision,
        Channel = content.Channel,
        Moment = content.Stand.ExportedAt,
    };

    private static void WriteInstructions(WorkbookWriter book, BulkContent content)
    {
        using var sheet = book.AddSheet(new(BulkColumns.Instructions) { Columns = [new(100)], IsProtected = true, ShowsGridLines = false });
        sheet.Write(Cell.Text($"{content.Stand.RoundName}{Title(content.Channel)}", InputStyles.Title));
        foreach (var line in content.Stand.Lines)
            sheet.Write(Cell.Code($"{line.Name}：{line.Value}", InputStyles.Words));
        sheet.Skip(1);
        foreach (var how in How)
            sheet.Write(new RowLayout(16 * TextWidth.Lines(how, 96)), Cell.Text(how, InputStyles.Words));
    }

    private static IReadOnlyList<string> WriteRows(WorkbookWriter book, BulkContent content, IReadOnlyList<Item> items, int mostRows)
    {
        var styles = items.Select(item => item.Type is ItemType.Text ? InputStyles.InputText : InputStyles.Input).ToArray();
        var layout = new SheetLayout(BulkColumns.Sheet)
        {
            Columns = [new(18), new(24), new(14), new(8) { Hidden = true }, .. items.Select(item => new SheetColumn(WidthOf(item)))],
            FrozenRows = BulkColumns.FirstRow - 1,
            FrozenColumns = 2,
            PrintTitleRows = BulkColumns.FirstRow - 1,
            Footer = content.Stand.Footer,
        };
        using var sheets = new SplitSheets(book, layout, sheet => WriteHead(sheet, content, items), mostRows) { Ending = sheet => Validate(sheet, items) };
        var cells = new Cell[BulkColumns.Fixed.Count + items.Count];
        foreach (var unit in content.Units)
        {
            cells[0] = Cell.Code(unit.Code, InputStyles.Fixed);
            cells[1] = Cell.Code(unit.Name, InputStyles.Fixed);
            cells[2] = Cell.Code(unit.Group, InputStyles.Fixed);
            cells[3] = Cell.Number(unit.Version, InputStyles.Fixed);
            for (var i = 0; i < items.Count; i++)
            {
                var value = unit.Values.TryGetValue(items[i].Code, out var known) && InputCells.Holds(known) ? known : (ItemValue?)null;
                cells[BulkColumns.Fixed.Count + i] = unit.Unread.TryGetValue(items[i].Code, out var text) ? Cell.Code(text, styles[i]) : InputCells.Of(items[i], value, styles[i]);
            }

            sheets.Write(cells);
        }

        return sheets.Names;
    }

    // Its code, its name and what is allowed stand above each other; what is longer wraps.
    private static double WidthOf(Item item) => Math.Clamp(Math.Max(TextWidth.Of(item.Code), TextWidth.Of(NameOf(item)) * 2 / 3) + 3, 12, 30);

    private static string NameOf(Item item) => item.MeasurementUnit is { } unit ? $"{item.Name}（{unit}）" : item.Name;

    private static void WriteHead(SheetWriter sheet, BulkContent content, IReadOnlyList<Item> items)
    {
        sheet.Write(Cell.Text($"{content.Stand.RoundName}{Title(content.Channel)}", InputStyles.Title));
        Head(BulkColumns.Fixed.Concat(items.Select(item => item.Code)).Select(heading => Cell.Code(heading, InputStyles.Heading)));
        Head([.. BulkColumns.Fixed.Select(_ => Cell.Empty(InputStyles.Heading)), .. items.Select(item => Cell.Code(NameOf(item), InputStyles.Heading))]);
        Head([.. BulkColumns.Fixed.Select(_ => Cell.Empty(InputStyles.Fixed)), .. items.Select(item => Cell.Code(ItemRange.Describe(item).Chinese, InputStyles.Fixed))]);

        void Head(IEnumerable<Cell> cells)
        {
            Cell[] row = [.. cells];
            sheet.Write(RowHeights.OfHead(row, sheet.Layout), row);
        }
    }

    private static void Validate(SheetWriter sheet, IReadOnlyList<Item> items)
    {
        if (sheet.Row <= BulkColumns.FirstRow)
            return;
        var options = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var column = BulkColumns.Fixed.Count + 1 + i;
            var list = IsListed(items[i]) ? SheetNames.InFormula(BulkColumns.Options) + new CellRange(1, ++options, items[i].Choices.Count, options).Fixed : null;
            if (InputCells.RuleOf(items[i], list) is { } rule)
                sheet.Validate(new(BulkColumns.FirstRow, column, sheet.Row - 1, column), rule);
        }
    }

    private static bool IsListed(Item item) => item.Type is ItemType.Choice && !DataValidation.FitsList([.. item.Choices.Select(choice => choice.Name)]);

    private static void WriteOptions(WorkbookWriter book, IReadOnlyList<Item> items)
    {
        var listed = items.Where(IsListed).ToArray();
        if (listed is [])
            return;
        using var sheet = book.AddSheet(new(BulkColumns.Options) { Visibility = SheetVisibility.VeryHidden, IsProtected = true });
        for (var row = 0; row < listed.Max(item => item.Choices.Count); row++)
            sheet.Write([.. listed.Select(item => row < item.Choices.Count ? Cell.Code(item.Choices[row].Name) : Cell.Empty())]);
    }
}

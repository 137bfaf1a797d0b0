using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.FillIn;

/// <summary>Writes one sheet to be filled in.</summary>
internal static class FillInSheetWriter
{
    /// <summary>What the value cell of a row begins with that is filled in on another sheet.</summary>
    public const string Elsewhere = "见“";

    // A cell takes more; nobody reads more in one.
    private const int MostRule = 4_000;

    // In points; no row is higher in any program.
    private const double MostHeight = 409;

    private const double LineHeight = 14.5;

    public static void Write(WorkbookWriter book, FillInPlan plan, FillInSheet sheet, FillInContent content, IReadOnlyDictionary<string, (CellRange Range, Item Item)> options)
    {
        var layout = new SheetLayout(sheet.Name)
        {
            Columns = FillInColumns.Layout,
            FrozenRows = FillInSheet.HeadingRow,
            FrozenColumns = 2,
            PrintTitleRows = FillInSheet.HeadingRow,
            IsProtected = true,
            Footer = new(SheetFooter.Plain($"{content.Stand.RoundCode} 第 {content.Stand.Revision} 版"), "第 &P 页，共 &N 页", SheetFooter.Plain(content.UnitName)),
        };
        using var writer = book.AddSheet(layout);
        writer.Write(Cell.Text(sheet.Title, InputStyles.Title));
        writer.Write(Cell.Text($"{content.UnitName}　{content.Stand.RoundName}　{FillInInstructions.Moment(content.Deadline)} 前上报；只填浅黄色的格子", InputStyles.Hint));
        writer.Write([.. FillInColumns.All.Select(column => Cell.Text(column.Heading, InputStyles.Heading))]);
        foreach (var row in sheet.Rows)
            WriteRow(writer, plan, row, content, options);
        writer.Filter(new(FillInSheet.HeadingRow, 1, writer.Row - 1, FillInColumns.All.Count));
    }

    private static void WriteRow(
        SheetWriter writer, FillInPlan plan, FillInRow row, FillInContent content, IReadOnlyDictionary<string, (CellRange Range, Item Item)> options)
    {
        var (item, place) = (row.Item, new CellPlace(writer.Row, FillInColumns.Value));
        var open = row.FilledInOn is null && content.Open.Contains(item.Code) && item.From is ItemSource.Unit;
        var value = content.Values.TryGetValue(item.Code, out var known) ? known : (ItemValue?)null;
        string?[] words =
        [
            item.Code, item.Name, row.FilledInOn is null ? Need(item, content, open) : "", null, item.MeasurementUnit, null,
            open ? ItemRange.Describe(item).Chinese : "", Evidence(item, content), Rule(row), item.Help, null,
        ];
        Cell[] cells = [.. words.Select(text => Cell.Code(text, InputStyles.Fixed))];
        cells[FillInColumns.Value - 1] = row.FilledInOn is { } elsewhere ? Cell.Text($"{Elsewhere}{elsewhere}”", InputStyles.Link)
            : open ? InputCells.Of(item, value, item.Type is ItemType.Text ? InputStyles.InputText : InputStyles.Input)
            : InputCells.Of(item, value, InputStyles.FixedValue);
        cells[FillInColumns.Previous - 1] = InputCells.Of(item, content.Previous.TryGetValue(item.Code, out var before) ? before : null, InputStyles.FixedValue);
        cells[^1] = Cell.Empty(open ? InputStyles.InputText : InputStyles.Fixed);
        words[FillInColumns.Value - 1] = value?.Text;
        writer.Write(new RowLayout(Height(words)), cells);
        if (row.FilledInOn is { } home)
            writer.Link(place, home, new(plan.HomeOf(item.Code)!.RowOf(item.Code), FillInColumns.Value), "在那里填，两处算同一个数");
        else if (open && InputCells.RuleOf(item, options.TryGetValue(item.Code, out var list) ? SheetNames.InFormula(FillInPlan.Options) + list.Range.Fixed : null) is { } rule)
            writer.Validate(new(place), rule);
    }

    /// <summary>What is expected of the row.</summary>
    internal static string Need(Item item, FillInContent content, bool open) => item.From switch
    {
        ItemSource.Evaluator => "由评估员评定",
        ItemSource.Survey => "由调查提供",
        ItemSource.Register => "由登记提供",
        _ when !open => "现在不能改",
        _ when !item.Required => "选填",
        _ => content.Binding.Contains(item.Code) ? "必填" : "选填（现不计分）",
    };

    // Programs measure a row when somebody types into it, and not when a file is opened.
    private static double Height(string?[] words)
    {
        var lines = 1;
        for (var i = 0; i < words.Length; i++)
            lines = Math.Max(lines, words[i] is { } text ? TextWidth.Lines(text, FillInColumns.All[i].Width) : 1);
        return Math.Min(MostHeight, (lines * LineHeight) + 3);
    }

    private static string? Evidence(Item item, FillInContent content) => item.Evidence is { } asked
        ? content.EvidenceFiles.GetValueOrDefault(item.Code) is > 0 and var files ? $"{asked}（已传 {files} 件）" : asked
        : null;

    private static string Rule(FillInRow row)
    {
        var text = string.Join('\n', row.Serves.Select(one => one.Rule is { } rule ? $"{one.Label}：{rule}" : one.Label));
        return text.Length <= MostRule ? text : text[..(char.IsHighSurrogate(text[MostRule - 1]) ? MostRule - 1 : MostRule)] + "…";
    }
}

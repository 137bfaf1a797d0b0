using Fadu.Indicators.IndexSystems;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.FillIn;

/// <summary>Writes the workbook that a unit fills in for a round (填报表).</summary>
public static class FillInWorkbook
{
    /// <summary>Writes the whole file.</summary>
    /// <param name="output">Takes it; stays open.</param>
    /// <param name="content">What stands in it.</param>
    /// <param name="watch">Hears how far it is, and may end it; null: nobody does.</param>
    public static void Write(Stream output, FillInContent content, WritingWatch? watch = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(content);
        // What no cell can hold is neither shown nor open: it is changed where it was written.
        var held = content with
        {
            Values = content.Values.Where(one => InputCells.Holds(one.Value)).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal),
            Open = content.Open.Where(code => !content.Values.TryGetValue(code, out var value) || InputCells.Holds(value)).ToHashSet(StringComparer.Ordinal),
        };
        var plan = FillInPlan.Of(content.System);
        var options = OptionsOf(plan);
        using var book = new WorkbookWriter(output, new($"{content.Stand.RoundName}填报表：{content.UnitName}", content.Stand.ExportedBy, content.Stand.ExportedAt), watch);
        FillInInstructions.Write(book, plan, held);
        watch?.Expect(plan.Sheets.Sum(sheet => sheet.Rows.Count));
        foreach (var sheet in plan.Sheets)
            FillInSheetWriter.Write(book, plan, sheet, held, options);
        WriteOptions(book, options);
        FactsSheet.Write(book, FillInPlan.Facts, held.Ticket.ToFacts(), content.Key);
        book.Finish();
    }

    // Column by column, those that fit into no rule.
    private static Dictionary<string, (CellRange Range, Item Item)> OptionsOf(FillInPlan plan)
    {
        var options = new Dictionary<string, (CellRange, Item)>(StringComparer.Ordinal);
        foreach (var item in plan.Sheets.SelectMany(sheet => sheet.Rows).Where(row => row.FilledInOn is null).Select(row => row.Item))
        {
            if (item is { Type: ItemType.Choice, From: ItemSource.Unit } && !DataValidation.FitsList([.. item.Choices.Select(choice => choice.Name)]))
                options.Add(item.Code, (new(1, options.Count + 1, item.Choices.Count, options.Count + 1), item));
        }

        return options;
    }

    private static void WriteOptions(WorkbookWriter book, Dictionary<string, (CellRange Range, Item Item)> options)
    {
        if (options.Count == 0)
            return;
        using var sheet = book.AddSheet(new(FillInPlan.Options) { Visibility = SheetVisibility.VeryHidden, IsProtected = true });
        var items = options.Values.Select(option => option.Item).ToArray();
        for (var row = 0; row < items.Max(item => item.Choices.Count); row++)
            sheet.Write([.. items.Select(item => row < item.Choices.Count ? Cell.Code(item.Choices[row].Name) : Cell.Empty())]);
    }
}

using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Intake;

/// <summary>Writes the hidden sheet that says what a workbook is.</summary>
internal static class FactsSheet
{
    /// <summary>Names to the left, values to the right, the signature last.</summary>
    public static void Write(WorkbookWriter book, string name, SignedFacts facts, byte[] key)
    {
        var layout = new SheetLayout(name)
        {
            Columns = [new(20), new(60)],
            Visibility = SheetVisibility.VeryHidden,
            IsProtected = true,
        };
        using var sheet = book.AddSheet(layout);
        foreach (var (fact, value) in facts.Rows(key))
            sheet.Write(Cell.Code(fact), Cell.Code(value));
    }
}

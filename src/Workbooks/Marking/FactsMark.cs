using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Fadu.Workbooks.Marking;

/// <summary>Writes the hidden sheet of a workbook anew.</summary>
internal static class FactsMark
{
    public static void Write(WorkbookPart book, string name, IEnumerable<KeyValuePair<string, string>> rows)
    {
        var worksheet = new BookSheets(book).Find(name)?.Worksheet ?? throw new InvalidDataException($"The workbook has no sheet '{name}'.");
        var data = worksheet.GetFirstChild<SheetData>() ?? throw new InvalidDataException("The hidden sheet has no rows.");
        data.RemoveAllChildren();
        var number = 0;
        foreach (var (fact, value) in rows)
        {
            number++;
            data.Append(new Row(TextCells.Of(new(number, 1), fact), TextCells.Of(new(number, 2), value)) { RowIndex = (uint)number });
        }

        if (worksheet.SheetDimension is { } dimension)
            dimension.Reference = $"A1:B{number}";
        worksheet.Save();
    }
}

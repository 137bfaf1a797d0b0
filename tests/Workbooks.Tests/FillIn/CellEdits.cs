using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Fadu.Workbooks.Marking;
using Fadu.Workbooks.Sheets.Cells;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Fadu.Workbooks.Tests.FillIn;

/// <summary>Fills cells in and leaves all else of a file as it is.</summary>
internal static class CellEdits
{
    /// <summary>Puts texts into cells; what is a number is put as one, unless an apostrophe stands in front.</summary>
    public static byte[] Set(byte[] file, params IEnumerable<(string Sheet, string Place, string? Text)> edits)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            var sheets = new BookSheets(document.WorkbookPart!);
            foreach (var (sheet, place, text) in edits)
            {
                var cell = new EditedCells(sheets.Find(sheet)!.Worksheet!).At(CellPlace.Read(place)!.Value);
                Put(cell, text);
            }
        }

        return copy.ToArray();
    }

    private static void Put(Cell cell, string? text)
    {
        cell.RemoveAllChildren();
        cell.DataType = null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            cell.CellValue = new(text);
        else if (text is not null)
            (cell.DataType, cell.InlineString) = (DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString, new(TextCells.TextOf(text.TrimStart('\''))));
    }
}

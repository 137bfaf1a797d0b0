using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Fadu.TestSupport.Workbooks;

/// <summary>Workbooks as most programs save them: with the texts of all cells in one table. Ours stand in the cells.</summary>
public static class SharedTexts
{
    /// <summary>The same workbook with such a table.</summary>
    public static byte[] Of(byte[] file)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var table = (book.SharedStringTablePart ?? book.AddNewPart<SharedStringTablePart>()).SharedStringTable = new();
            foreach (var cell in book.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Cell>()))
            {
                if (cell.InlineString is not { } text)
                    continue;
                table.Append(new SharedStringItem(text.ChildElements.Select(piece => piece.CloneNode(deep: true))));
                (cell.InlineString, cell.DataType, cell.CellValue) = (null, CellValues.SharedString, new(table.ChildElements.Count - 1));
            }
        }

        return copy.ToArray();
    }
}

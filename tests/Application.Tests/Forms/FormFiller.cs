using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fadu.Application.Forms;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Forms;

/// <summary>Fills workbooks in, and tells what came of them.</summary>
internal static class FormFiller
{
    /// <summary>Counts and faults, or the refusals.</summary>
    public static string Shown(Result<FormImport> result) => result.Value is not { } done
        ? string.Join('\n', result.Problems.Select(problem => $"{problem.Code} {problem}"))
        : $"{done.Values} values, {done.Changed} changed, {done.Applied}, {done.Events} events: {string.Join(", ", done.Faults.Select(fault => $"{fault.Where} {fault.Code}"))}";

    /// <summary>Puts texts into cells as a spreadsheet program does, leaving all else as it is.</summary>
    public static byte[] Fill(byte[] file, params IEnumerable<(string Sheet, string Place, string? Text)> edits)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            var book = document.WorkbookPart!;
            foreach (var (sheet, place, text) in edits)
            {
                var id = book.Workbook!.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
                var cell = ((WorksheetPart)book.GetPartById(id)).Worksheet!.Descendants<Cell>().Single(one => one.CellReference == place);
                cell.RemoveAllChildren();
                cell.DataType = text is null ? null : CellValues.String;
                if (text is not null)
                    cell.CellValue = new(text);
            }
        }

        return copy.ToArray();
    }
}

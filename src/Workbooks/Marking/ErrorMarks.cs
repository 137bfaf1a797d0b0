using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Reading;
using Fadu.Workbooks.Reading.Limits;

namespace Fadu.Workbooks.Marking;

/// <summary>
/// Brings errors back in the file that they were found in: what a person typed, formatted and added stays as it is; cells with errors turn
/// red and bear a note that says cause and cure; a list names them all. Marks of an earlier time are taken off first.
/// </summary>
internal static class ErrorMarks
{
    /// <summary>Marks a workbook.</summary>
    /// <param name="original">The file as it came; can seek.</param>
    /// <param name="result">Takes the marked file.</param>
    /// <param name="faults">What is wrong; none: the file comes back without marks.</param>
    /// <param name="list">Name of the sheet that lists them.</param>
    /// <param name="hidden">Name of the hidden sheet, and what it is to say.</param>
    /// <param name="key">What that is signed with.</param>
    /// <returns>False where the file is too large for it, or can be read, but is so unlike others that nothing can be written into it; the result then is of no use.</returns>
    public static bool Write(Stream original, Stream result, MarkedFaults faults, string list, (string Name, SignedFacts Facts) hidden, byte[] key)
    {
        if (MarkingLimit.Refusal(original) is not null)
            return false;
        try
        {
            using var copy = new MemoryStream();
            original.Position = 0;
            original.CopyTo(copy);
            using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
            {
                if (document.WorkbookPart is not { } book)
                    return false;
                Mark(book, faults, list);
                FactsMark.Write(book, hidden.Name, hidden.Facts.Rows(key));
            }

            if (!CanBeRead(copy))
                return false;
            copy.Position = 0;
            copy.CopyTo(result);
            return true;
        }
        catch (Exception unlike) when (unlike is OpenXmlPackageException or XmlException or InvalidDataException or FormatException or OverflowException or InvalidOperationException or ArgumentException or UriFormatException)
        {
            return false;
        }
    }

    // Text beside elements where only text belongs is written as it is, a bare & too: a file that no program opens is of no use to anybody.
    private static bool CanBeRead(Stream marked) =>
        WorkbookReader.Open(marked, ReadLimits.Default).Value is { } book && book.Sheets.All(sheet => book.Rows(sheet).All(row => row.Succeeded));

    private static void Mark(WorkbookPart book, MarkedFaults faults, string list)
    {
        var sheets = new BookSheets(book);
        var styles = new MarkedStyles(book);
        sheets.Remove(list);
        foreach (var (_, part) in sheets.All)
        {
            MarkedNotes.Clear(part);
            foreach (var cell in part.Worksheet!.Descendants<Cell>())
                styles.Clear(cell);
        }

        foreach (var sheet in faults.Told.GroupBy(fault => fault.Sheet, StringComparer.OrdinalIgnoreCase))
        {
            if (sheets.Find(sheet.Key) is not { } part)
                continue;
            var cells = sheet.GroupBy(fault => fault.Place).OrderBy(cell => cell.Key).ToArray();
            var marked = new MarkedCells(part.Worksheet!);
            foreach (var cell in cells)
                styles.Mark(marked.At(cell.Key));
            MarkedNotes.Write(part, [.. cells.Select(cell => (cell.Key, string.Join("\n\n", cell.Select(NoteOf))))]);
        }

        if (faults.Told is not [])
            ErrorList.Add(sheets, styles, list, faults);
        foreach (var (_, part) in sheets.All)
            part.Worksheet!.Save();
        styles.Save();
        book.Workbook!.Save();
    }

    private static string NoteOf(SheetFault fault) =>
        fault.Cure is { } cure ? $"{MarkedNotes.Beginning}{fault.Cause.Chinese}\n怎么改：{cure.Chinese}" : MarkedNotes.Beginning + fault.Cause.Chinese;
}

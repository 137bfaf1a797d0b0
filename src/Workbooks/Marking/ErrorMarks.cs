using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Reading;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Parts;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Marking;

/// <summary>
/// Brings errors back in the file that they were found in: what a person typed, formatted and added stays as it is; cells with errors turn
/// red and bear a note that says cause and cure; a list names them all. Marks of an earlier time are taken off first. Rows stream through, so that memory
/// does not grow with them; the rest is changed in a copy of the file without rows.
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
    /// <returns>False where the file is too large for it, or can be read, but is so unlike others that nothing can be written into it; nothing is written then.</returns>
    public static bool Write(Stream original, Stream result, MarkedFaults faults, string list, (string Name, SignedFacts Facts) hidden, byte[] key)
    {
        if (MarkingLimit.Refusal(original) is not null)
            return false;
        // Read back before anything is handed out.
        using var marked = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
        try
        {
            if (!WriteAll(original, marked, faults, list, hidden, key) || !CanBeRead(marked))
                return false;
        }
        catch (Exception unlike) when (unlike is RefusalException or OpenXmlPackageException or XmlException or InvalidDataException or FormatException or OverflowException or InvalidOperationException or ArgumentException or UriFormatException)
        {
            return false;
        }

        marked.Position = 0;
        marked.CopyTo(result);
        return true;
    }

    private static bool WriteAll(Stream original, Stream result, MarkedFaults faults, string list, (string Name, SignedFacts Facts) hidden, byte[] key)
    {
        // Each pass over the file has the whole of the limits.
        var (parts, bare) = (Parts(), new BareBook(Parts()));
        using var copy = new MemoryStream();
        bare.Write(copy);
        using var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true);
        var (written, originals) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>([.. bare.LeftOut, .. bare.Sheets], StringComparer.OrdinalIgnoreCase));
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            if (document.WorkbookPart is not { } book)
                return false;
            var styles = new MarkedStyles(book);
            Mark(book, styles, faults, list);
            FactsMark.Write(book, hidden.Name, hidden.Facts.Rows(key));
            foreach (var (name, part) in new BookSheets(book).All)
            {
                if (IsOne(name, list) || IsOne(name, hidden.Name))
                    originals.Remove(NameOf(part.Uri));
                else
                    written.Add(WriteSheet(zip, parts, part, new(styles, [.. PlacesOn(faults, name).Select(cell => cell.Key)])));
            }

            styles.Save();
        }

        WriteRest(zip, parts, copy, written, originals);
        return true;

        PackageParts Parts() => new(original, new(MarkingLimit.Limits));
    }

    // A file that no program opens is of no use to anybody.
    private static bool CanBeRead(Stream marked) =>
        WorkbookReader.Open(marked, MarkingLimit.Limits).Value is { } book && book.Sheets.All(sheet => book.Rows(sheet).All(row => row.Succeeded));

    private static void Mark(WorkbookPart book, MarkedStyles styles, MarkedFaults faults, string list)
    {
        var sheets = new BookSheets(book);
        sheets.Remove(list);
        foreach (var (name, part) in sheets.All)
        {
            MarkedNotes.Clear(part);
            MarkedNotes.Write(part, [.. PlacesOn(faults, name).Select(cell => (cell.Key, string.Join("\n\n", cell.Select(NoteOf))))]);
        }

        if (faults.Told is not [])
            ErrorList.Add(sheets, styles, list, faults);
        foreach (var (_, part) in sheets.All)
            part.Worksheet!.Save();
        book.Workbook!.Save();
    }

    private static string WriteSheet(ZipArchive zip, PackageParts parts, WorksheetPart part, MarkedRows rows)
    {
        var name = NameOf(part.Uri);
        using var bare = part.GetStream(FileMode.Open, FileAccess.Read);
        using var whole = parts.OpenBytes(name, isXml: true);
        using var target = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        using XmlReader frame = PlainXml.Read(bare, name), original = PlainXml.Read(whole, name);
        using var writer = PlainXml.Write(target);
        PlainXml.Copy(frame, writer, () =>
        {
            frame.Skip();
            rows.Copy(original, writer);
        });
        return name;
    }

    // What was changed comes from the copy; what was left out of that from the file itself, also a sheet with its rows that the book does not list as others do.
    private static void WriteRest(ZipArchive zip, PackageParts parts, MemoryStream copy, HashSet<string> written, HashSet<string> originals)
    {
        copy.Position = 0;
        using var changed = new ZipArchive(copy, ZipArchiveMode.Read, leaveOpen: true);
        var names = new PartNames([.. changed.Entries.Select(entry => entry.FullName)]);
        foreach (var entry in changed.Entries.Where(entry => written.Add(entry.FullName)))
        {
            var name = entry.FullName;
            var isOriginal = originals.Contains(name);
            using var target = zip.CreateEntry(names.Of(name), isOriginal && !parts.IsPacked(name) ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
            WritePart(() => isOriginal ? parts.OpenBytes(name, isXml: false) : entry.Open(), target, name, names);
        }
    }

    private static void WritePart(Func<Stream> open, Stream target, string name, PartNames names)
    {
        bool isSpreadsheet;
        using (var start = open())
            isSpreadsheet = PlainXml.IsOne(start, name);
        using var source = open();
        if (isSpreadsheet)
        {
            using var reader = PlainXml.Read(source, name);
            using var writer = PlainXml.Write(target);
            PlainXml.Copy(reader, writer);
        }
        else if (PartNames.AreIn(name))
        {
            names.Copy(source, target, name);
        }
        else
        {
            source.CopyTo(target);
        }
    }

    private static IEnumerable<IGrouping<CellPlace, SheetFault>> PlacesOn(MarkedFaults faults, string sheet) =>
        faults.Told.Where(fault => IsOne(fault.Sheet, sheet)).GroupBy(fault => fault.Place).OrderBy(cell => cell.Key);

    private static bool IsOne(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(Uri part) => part.OriginalString.TrimStart('/');

    private static string NoteOf(SheetFault fault) =>
        fault.Cure is { } cure ? $"{MarkedNotes.Beginning}{fault.Cause.Chinese}\n怎么改：{cure.Chinese}" : MarkedNotes.Beginning + fault.Cause.Chinese;
}

using System.Collections.ObjectModel;
using Fadu.Kernel;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Parts;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Reading;

/// <summary>
/// Reads a workbook (.xlsx) from a stream that can seek, row by row. Whatever is wrong with the file is a problem <c>workbook.*</c> in both languages:
/// old_format, encrypted, plain_text, binary, not_a_workbook, macros, external_links, dtd, unsafe_zip, broken, too_large, too_slow. Not for several threads.
/// </summary>
public sealed class WorkbookReader
{
    private readonly PackageParts _parts;
    private readonly BookPart _book;
    private readonly CellContext _context;
    private readonly Dictionary<string, List<CellRange>> _merged = [];
    private readonly Dictionary<string, List<(int First, int Last)>> _hiddenColumns = [];

    private WorkbookReader(PackageParts parts, string path)
    {
        _parts = parts;
        _book = BookPart.Read(parts, path);
        _context = new(
            SharedTexts.Read(parts, parts.Find(path, "sharedStrings")),
            StyleFormats.Read(parts, parts.Find(path, "styles")),
            _book.Is1904);
        Properties = CustomProperties.Read(parts);
    }

    /// <summary>The sheets in their order, hidden ones too; those that are only charts are left out.</summary>
    public IReadOnlyList<ReadSheet> Sheets => _book.Sheets;

    /// <summary>Defined names of the workbook and what they stand for, whatever the case.</summary>
    public IReadOnlyDictionary<string, string> Names => _book.Names;

    /// <summary>Properties that programs have added, as text.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; }

    /// <summary>Whether the file counts days from 1904; the cells' dates are right in either case.</summary>
    public bool Is1904 => _book.Is1904;

    /// <summary>Opens a workbook: looks at what kind of file it is, and reads all but its sheets.</summary>
    /// <param name="file">Can seek, and stays open while the reader is used; a caller closes it.</param>
    /// <param name="limits">How much it may ask.</param>
    public static Result<WorkbookReader> Open(Stream file, ReadLimits limits)
    {
        if (file.Length > limits.MostFileBytes)
            return Refusals.TooLarge("文件字节数", "bytes of file", limits.MostFileBytes, null);
        if (FileKind.Refusal(file) is { } refusal)
            return refusal;

        try
        {
            var parts = new PackageParts(file, new(limits));
            if (parts.Find(string.Empty, "officeDocument") is not { } path)
                return Refusals.NotAWorkbook(new("没有主部件", "it has no main part"));
            ContentTypes.Check(parts, path);
            return new WorkbookReader(parts, path);
        }
        catch (RefusalException refused)
        {
            return refused.Problem;
        }
    }

    /// <summary>The sheet of a name, whatever the case; null where there is none.</summary>
    public ReadSheet? Find(string name) => Sheets.FirstOrDefault(sheet => sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The rows that have cells, from above, each read when it is asked for. A problem is the last thing given: whoever has taken rows before throws them away.
    /// One sheet is read at a time, and a row holds until the next is asked for: whoever keeps cells copies them.
    /// </summary>
    public IEnumerable<Result<SheetRow>> Rows(ReadSheet sheet)
    {
        SheetRows? rows = null;
        try
        {
            while (true)
            {
                var next = Next(ref rows, sheet);
                if (next is null)
                {
                    (_merged[sheet.Part], _hiddenColumns[sheet.Part]) = (rows!.Merged, rows.HiddenColumns);
                    yield break;
                }

                yield return next;
                if (!next.Succeeded)
                    yield break;
            }
        }
        finally
        {
            rows?.Dispose();
        }
    }

    /// <summary>The ranges of cells that are joined into one. At no cost once all rows have been read; otherwise they are read for it.</summary>
    public Result<ReadOnlyCollection<CellRange>> MergedRanges(ReadSheet sheet)
    {
        if (!_merged.ContainsKey(sheet.Part))
        {
            foreach (var row in Rows(sheet))
            {
                if (!row.Succeeded)
                    return row.Problems.ToArray();
            }
        }

        return _merged[sheet.Part].AsReadOnly();
    }

    /// <summary>Whether a column is hidden, of a sheet of which all rows have been read.</summary>
    internal bool IsHidden(ReadSheet sheet, int column) => _hiddenColumns[sheet.Part].Exists(columns => column >= columns.First && column <= columns.Last);

    /// <summary>The notes on cells, by place.</summary>
    public Result<ReadOnlyDictionary<CellPlace, string>> Notes(ReadSheet sheet)
    {
        try
        {
            return NotesPart.Read(_parts, sheet.Part);
        }
        catch (RefusalException refused)
        {
            return refused.Problem;
        }
    }

    private Result<SheetRow>? Next(ref SheetRows? rows, ReadSheet sheet)
    {
        try
        {
            rows ??= new(_parts, sheet, _context);
            return rows.Next() is { } row ? (Result<SheetRow>)row : null;
        }
        catch (RefusalException refused)
        {
            return refused.Problem;
        }
    }
}

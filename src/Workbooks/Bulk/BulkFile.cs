using Fadu.Indicators.Checking;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Reading;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Bulk;

/// <summary>A bulk workbook that came back, opened and known by its signature; not yet read.</summary>
public sealed class BulkFile
{
    private const int MostFacts = 100;

    private readonly WorkbookReader _book;

    private BulkFile(WorkbookReader book, BulkTicket ticket) => (_book, Ticket) = (book, ticket);

    /// <summary>What the file says of itself; nobody but whoever has the key can have made it say so.</summary>
    public BulkTicket Ticket { get; }

    /// <summary>Opens it.</summary>
    /// <param name="file">Can seek; stays open as long as this is used.</param>
    /// <param name="limits">How much it may ask.</param>
    /// <param name="key">What its hidden sheet is signed with.</param>
    /// <returns>Or <c>workbook.*</c>; <c>bulk.foreign</c> where it is no bulk workbook, <c>bulk.signature</c> where its hidden sheet was changed or another service wrote it.</returns>
    public static Result<BulkFile> Open(Stream file, ReadLimits limits, byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var opened = WorkbookReader.Open(file, limits);
        if (opened.Value is not { } book)
            return opened.Problems.ToArray();

        var facts = FactsSheet.Read(book, BulkColumns.Facts, MostFacts);
        if (facts.Value is not { } found)
            return facts.Problems is [] ? Foreign() : facts.Problems.ToArray();
        if (!found.Facts.IsSignedBy(key, found.Signature))
        {
            return new Problem("bulk.signature", new(
                "批量表的签名不对：“核对”页被改过，或者表不是本系统导出的；请重新下载本轮的表，把数填进去再交",
                "the signature is not right: the hidden sheet was changed, or another service wrote the file; download the round's own again and fill that in"), null);
        }

        return BulkTicket.Of(found.Facts) is { } ticket ? new BulkFile(book, ticket) : Foreign();
    }

    /// <summary>Reads what was filled in; rows one by one, of which only the values are kept.</summary>
    /// <param name="system">The revision that the round stands on.</param>
    /// <param name="round">Code of the round that it has to be for.</param>
    /// <param name="revision">Number of the revision that the round stands on.</param>
    /// <returns>Or, as a whole: <c>bulk.other_round</c>, <c>bulk.other_revision</c>, <c>bulk.heading_missing</c>, <c>bulk.merged</c>, <c>workbook.*</c>.</returns>
    public Result<BulkReading> Read(CheckedSystem system, string round, int revision)
    {
        ArgumentNullException.ThrowIfNull(system);
        if (Unexpected(round, revision) is { } refusal)
            return refusal;

        var reader = new BulkSheetReader(BulkContent.ItemsOf(system, Ticket.Channel));
        var found = false;
        foreach (var sheet in _book.Sheets.Where(IsOurs))
        {
            reader.Begin();
            foreach (var row in _book.Rows(sheet))
            {
                if (row.Value is not { } read)
                    return row.Problems.ToArray();
                if (!reader.Read(sheet.Name, read))
                    break;
            }

            if (reader.HeadingRow == 0)
                continue;
            found = true;
            reader.TellHidden(sheet.Name, sheet.Visibility is not SheetVisibility.Visible, column => _book.IsHidden(sheet, column));
            var merged = _book.MergedRanges(sheet);
            if (merged.Value is not { } ranges)
                return merged.Problems.ToArray();
            foreach (var range in ranges)
            {
                if (range.Last.Row >= reader.HeadingRow)
                    return Merged(sheet.Name, range);
            }
        }

        return !found ? HeadingMissing() : new BulkReading { Ticket = Ticket, Rows = reader.Rows, Faults = reader.Faults, FaultCount = reader.FaultCount, WrongRows = reader.WrongRows, Notices = [.. Copies().Take(BulkReading.MostTold), .. reader.Notices] };
    }

    // A table that was too long for one sheet goes on in the next. That bears the same name with a number, and so does a copy that a person makes.
    private bool IsOurs(ReadSheet sheet) => Ticket.Sheets.Contains(sheet.Name, StringComparer.OrdinalIgnoreCase);

    // Whoever filled a copy in has to be told that nobody reads it.
    private IEnumerable<SheetNotice> Copies() =>
        from sheet in _book.Sheets
        where sheet.Name.StartsWith(BulkColumns.Sheet, StringComparison.Ordinal) && !IsOurs(sheet)
        select new SheetNotice(sheet.Name, new(1, 1), "bulk.sheet_unread", new(
            $"工作表“{Quoting.Shown(sheet.Name)}”不是导出时就有的，没有读；要填的数请写在“{string.Join('、', Ticket.Sheets)}”里",
            $"the sheet '{Quoting.Shown(sheet.Name)}' was not in the file when it was handed out and is not read; write values on {string.Join(", ", Ticket.Sheets)}"));

    private Problem? Unexpected(string round, int revision)
    {
        if (Ticket.Round != round)
        {
            return new("bulk.other_round", new(
                $"这是轮次 {Quoting.Shown(Ticket.Round)} 的表，这里要交的是轮次 {Quoting.Shown(round)} 的；请下载本轮的表",
                $"this workbook is of the round {Quoting.Shown(Ticket.Round)}, and one of the round {Quoting.Shown(round)} is expected; download that"), null);
        }

        return Ticket.Revision == revision ? null : new("bulk.other_revision", new(
            $"本表按指标体系第 {Ticket.Revision} 版导出，本轮现在用第 {revision} 版；请重新下载，把数填进去再交",
            $"this workbook was made for revision {Ticket.Revision} of the index system, and the round now stands on revision {revision}; download it again and fill that in"), null);
    }

    private static Problem Foreign() => new("bulk.foreign", new(
        "这不是系统导出的批量填报表（没有“核对”页，或者是另一种表）；请下载本轮的批量填报表，填好再交",
        "this is not a bulk workbook of this service; download the round's own and fill that in"), null);

    private static Problem HeadingMissing() => new("bulk.heading_missing", new(
        $"工作表“{BulkColumns.Sheet}”里找不到“{BulkColumns.Unit}”一列；请不要改动表名、列名，可以重新下载本表，把数填进去再交",
        $"the sheet '{BulkColumns.Sheet}' has no column {BulkColumns.Unit}; leave names of sheets and columns as they are, or download the file again and fill that in"), BulkColumns.Sheet);

    private static Problem Merged(string sheet, CellRange range) => new("bulk.merged", new(
        $"工作表“{sheet}”的 {range} 是合并单元格，填写区不能合并，否则分不清哪一格是谁的；请取消合并再交",
        $"{range} of the sheet '{sheet}' is merged; undo that, since nobody can tell whose the value is"), $"{sheet}!{range}");
}

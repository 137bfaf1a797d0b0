using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Reading;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Scores;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.FillIn;

/// <summary>A fill-in workbook that came back, opened and known by its signature; not yet read.</summary>
public sealed class FillInFile
{
    // Far from what any form has, and read before anything of it is believed.
    private const int MostFacts = 20_000;

    private readonly WorkbookReader _book;

    private FillInFile(WorkbookReader book, FillInTicket ticket) => (_book, Ticket) = (book, ticket);

    /// <summary>What the file says of itself; nobody but whoever has the key can have made it say so.</summary>
    public FillInTicket Ticket { get; }

    /// <summary>Opens it.</summary>
    /// <param name="file">Can seek; stays open as long as this is used.</param>
    /// <param name="limits">How much it may ask.</param>
    /// <param name="key">What its hidden sheet is signed with.</param>
    /// <returns>Or <c>workbook.*</c>; <c>fill_in.foreign</c> where it is no fill-in workbook, <c>fill_in.signature</c> where its hidden sheet was changed or another service wrote it.</returns>
    public static Result<FillInFile> Open(Stream file, ReadLimits limits, byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var opened = WorkbookReader.Open(file, limits);
        if (opened.Value is not { } book)
            return opened.Problems.ToArray();

        var facts = FactsSheet.Read(book, FillInPlan.Facts, MostFacts);
        if (facts.Value is not { } found)
            return facts.Problems is [] ? Foreign(book) : facts.Problems.ToArray();
        if (!found.Facts.IsSignedBy(key, found.Signature))
            return Altered();
        return FillInTicket.Of(found.Facts) is { } ticket ? new FillInFile(book, ticket) : Foreign(book);
    }

    /// <summary>Reads what was filled in.</summary>
    /// <param name="system">The revision that the round stands on.</param>
    /// <param name="expected">Round and revision that it has to be for.</param>
    /// <returns>
    /// Or, as a whole: <c>fill_in.other_round</c>, <c>fill_in.other_revision</c>, <c>fill_in.sheet_missing</c>, <c>fill_in.heading_missing</c>,
    /// <c>fill_in.merged</c>, <c>workbook.*</c>.
    /// </returns>
    public Result<FillInReading> Read(CheckedSystem system, FillInExpectation expected)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(expected);
        if (expected.Refusal(Ticket) is { } refusal)
            return refusal;

        var plan = FillInPlan.Of(system);
        var (readers, problems) = (new List<FillInSheetReader>(), new List<Problem>());
        foreach (var sheet in plan.Sheets)
        {
            var reader = new FillInSheetReader(plan, sheet, Ticket);
            readers.Add(reader);
            problems.AddRange(Read(reader, sheet));
        }

        return problems is not [] ? problems.ToArray() : new FillInReading
        {
            Ticket = Ticket,
            Values = [.. readers.SelectMany(reader => reader.Values)],
            Faults = [.. readers.SelectMany(reader => reader.Faults).Take(FillInReading.MostTold)],
            FaultCount = readers.Sum(reader => reader.FaultCount),
            Notices = [.. Copies(plan), .. readers.SelectMany(reader => reader.Notices)],
            Remarks = readers.SelectMany(reader => reader.Remarks).ToDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>A value that was kept, as it would be read were it handed out and back: what a reading is compared with.</summary>
    public static ItemValue? Comparable(Item item, ItemValue? value) => CellValues.Normal(item, value);

    // A copy that a person makes of a sheet bears its name with something behind it. Whoever filled that in has to be told that nobody reads it.
    private IEnumerable<SheetNotice> Copies(FillInPlan plan) =>
        from sheet in _book.Sheets
        where !plan.Sheets.Any(own => own.Name.Equals(sheet.Name, StringComparison.OrdinalIgnoreCase))
        let own = plan.Sheets.FirstOrDefault(own => sheet.Name.StartsWith(own.Name, StringComparison.OrdinalIgnoreCase))
        where own is not null
        select new SheetNotice(sheet.Name, new(1, 1), "fill_in.sheet_unread", new(
            $"工作表“{Quoting.Shown(sheet.Name)}”不是导出时就有的，没有读；要填的值请写在“{own.Name}”里",
            $"the sheet '{Quoting.Shown(sheet.Name)}' was not in the file when it was handed out and is not read; write values on {own.Name}"));

    private IEnumerable<Problem> Read(FillInSheetReader reader, FillInSheet sheet)
    {
        if (_book.Find(sheet.Name) is not { } found)
            return [Missing(sheet.Name)];

        var failed = Array.Empty<Problem>();
        reader.Read(Rows());
        if (failed is not [])
            return failed;
        if (reader.Heading is not { } heading)
            return [FillInHeading.Missing(sheet.Name)];
        reader.TellHidden(found.Visibility is not SheetVisibility.Visible, _book.IsHidden(found, heading.Value));
        var merged = _book.MergedRanges(found);
        return merged.Value is not { } ranges
            ? merged.Problems
            : [.. ranges.Where(range => range.Last.Row >= heading.Row && range.First.Column <= FillInColumns.All.Count).Take(1).Select(range => Merged(sheet.Name, range.ToString()))];

        IEnumerable<SheetRow> Rows()
        {
            foreach (var row in _book.Rows(found))
            {
                if (row.Value is { } read)
                    yield return read;
                else
                    failed = [.. row.Problems];
            }
        }
    }

    // The score workbook has a sheet of the same name, of other content: whoever hands that one in is told which it is.
    private static Problem Foreign(WorkbookReader book) => book.Find(ScoreSheets.Marks) is not null && book.Find(ScoreSheets.Ranking) is not null
        ? new(
            "fill_in.foreign",
            new(
                "这是评分汇总表，不是填报表；请下载本单位本轮的填报表，填好再交",
                "this is the score workbook, not a fill-in workbook; download the unit's own for this round and fill that in"),
            null)
        : new(
            "fill_in.foreign",
            new(
                $"这不是系统导出的填报表（没有“{FillInPlan.Facts}”页）；请下载本单位本轮的填报表，填好再交",
                "this is not a fill-in workbook of this service; download the unit's own for this round and fill that in"),
            null);

    private static Problem Altered() => new(
        "fill_in.signature",
        new(
            $"填报表的签名不对：“{FillInPlan.Facts}”页被改过，或者表不是本系统导出的；请重新下载本单位本轮的填报表，把数填进去再交",
            "the signature is not right: the hidden sheet was changed, or another service wrote the file; download the unit's own for this round again and fill that in"),
        null);

    private static Problem Missing(string sheet) => new(
        "fill_in.sheet_missing",
        new(
            $"缺少工作表“{Quoting.Shown(sheet)}”；请不要删除、改名，可以重新下载填报表，把数填进去再交",
            $"the sheet '{Quoting.Shown(sheet)}' is missing; leave the sheets and their names as they are, or download the file again and fill that in"),
        sheet);

    private static Problem Merged(string sheet, string range) => new(
        "fill_in.merged",
        new(
            $"工作表“{sheet}”的 {range} 是合并单元格，填写区不能合并，否则分不清哪一格是谁的；请取消合并再交",
            $"{range} of the sheet '{sheet}' is merged; undo that, since nobody can tell whose the value is"),
        $"{sheet}!{range}");
}

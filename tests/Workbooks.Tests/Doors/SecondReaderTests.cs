using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Gaps;
using Fadu.Workbooks.Previews;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Scores;
using Fadu.Workbooks.Tests.FillIn;
using Fadu.Workbooks.Tests.Previews;
using Fadu.Workbooks.Tests.Rounds;
using Fadu.Workbooks.Tests.Tables;
using Fadu.Workbooks.Tests.UnitReports;
using Fadu.Workbooks.UnitReports;

namespace Fadu.Workbooks.Tests.Doors;

/// <summary>Two readers that know nothing of each other see the same in every file that is handed out.</summary>
public sealed class SecondReaderTests
{
    [Fact]
    public void A_fill_in_workbook_is_the_same_to_both() =>
        ShouldBeTheSame(TestForm.Write(TestForm.Of(TestForm.Small, ("fund", ItemValue.Of(12.5m)), ("issued", ItemValue.Of(new DateOnly(2022, 8, 31))))));

    [Fact]
    public void A_bulk_workbook_is_the_same_to_both() => ShouldBeTheSame(Bulk());

    [Fact]
    public void A_marked_form_is_the_same_to_both_and_to_be_marked_again()
    {
        var wrong = CellEdits.Set(TestForm.Write(TestForm.Of(TestForm.Small)), ("1 保障", "D4", "很多"));

        var once = Marked(wrong);
        var twice = Marked(once);

        Told(once).ShouldBe(["1 保障!D4"]);
        var sheet = ExcelJs.Read(once).Single(one => one.Name == "1 保障");
        (sheet.Fills["D4"], sheet.Fills["D5"], sheet.Rules["D4"], sheet.Rules["D5"]).ShouldBe(("FFFFB4AB", "FFFFF9E0", "decimal between 0 100000", "list  \"是,否\""));
        Told(twice).ShouldBe(["1 保障!D4"]);

        static byte[] Marked(byte[] file)
        {
            var read = FillInFile.Open(new MemoryStream(file), ReadLimits.Default, TestForm.Key).Value!.Read(TestForm.Small, new("2026", 3, "jia")).Value!;
            var marked = Written(output => FillInErrors.Write(new MemoryStream(file), output, read.Ticket, read.Faults, new Dictionary<string, ItemValue?>(), TestForm.Key).ShouldBeTrue());
            ShouldBeTheSame(marked);
            return marked;
        }
    }

    [Fact]
    public void A_marked_bulk_workbook_is_the_same_to_both()
    {
        var wrong = CellEdits.Set(Bulk(), ("数据", "E5", "很多"), ("数据", "F6", "-2"), ("数据", "A9", "丁"));
        var read = BulkFile.Open(new MemoryStream(wrong), ReadLimits.Default, TestForm.Key).Value!.Read(TestForm.Small, "2026", 3).Value!;
        var marked = Written(output => BulkErrors.Write(new MemoryStream(wrong), output, read.Ticket, read.Faults, TestForm.Key).ShouldBeTrue());

        ShouldBeTheSame(marked);
        Told(marked).ShouldBe(read.Faults.Select(fault => $"{fault.Sheet}!{fault.Place}").Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void A_score_workbook_is_the_same_to_both() =>
        ShouldBeTheSame(Written(output => ScoreWorkbook.Write(output, new(ShippedRound.Stand("BWZQ"), ShippedRound.Of("BWZQ", 12), null))));

    [Fact]
    public void A_gap_workbook_is_the_same_to_both()
    {
        var scores = ShippedRound.Of("BWZQ", 12);
        var contexts = new UnitContexts(scores);
        ShouldBeTheSame(Written(output => GapWorkbook.Write(output, new() { Stand = ShippedRound.Stand("BWZQ"), Scores = scores, Gaps = GapWorkbook.Order(scores).Select(row => GapFinder.Find(scores, row, contexts, showsPeers: true)) })));
    }

    [Fact]
    public void A_unit_report_is_the_same_to_both() => ShouldBeTheSame(Written(output => UnitReport.Write(output, UnitReportTests.Content("BWZQ"))));

    [Fact]
    public void A_preview_is_the_same_to_both() =>
        ShouldBeTheSame(Written(output => PreviewWorkbook.Write(output, new() { Stand = ShippedRound.Stand("BWZQ"), Preview = PreviewWorkbookTests.Preview(12), Revision = 4 })));

    private static byte[] Bulk() => Written(output => BulkWorkbook.Write(output, new()
    {
        Stand = TestForm.Of(TestForm.Small).Stand,
        System = TestForm.Small,
        Channel = BulkChannel.Reported,
        Units = [new("jia", "甲区", "城区"), new("007", "丙县", null) { Version = 3, Values = new Dictionary<string, ItemValue> { ["fund"] = ItemValue.Of(2.5m) } }],
        Key = TestForm.Key,
    }));

    // Where notes stand, as the reader sees them that has never known prefixes.
    private static IEnumerable<string> Told(byte[] file) => ExcelJs.Read(file).SelectMany(sheet => sheet.Notes.Keys.Select(place => $"{sheet.Name}!{place}"));

    private static byte[] Written(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }

    private static string Shown(IReadOnlyDictionary<string, string> places) => string.Join('\n', places.OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => $"{place.Key} {place.Value}"));

    private static void ShouldBeTheSame(byte[] file)
    {
        var (python, node) = (OpenPyxl.Read(file), ExcelJs.Read(file));

        node.Select(sheet => $"{sheet.Name} {sheet.State}").ShouldBe(python.Select(sheet => $"{sheet.Name} {sheet.State}"));
        foreach (var (one, other) in python.Zip(node))
        {
            string.Join('\n', Grid.Of(other).Select(row => string.Join('|', row))).ShouldBe(string.Join('\n', Grid.Of(one).Select(row => string.Join('|', row))), one.Name);
            other.Notes.OrderBy(note => note.Key, StringComparer.Ordinal).ShouldBe(one.Notes.OrderBy(note => note.Key, StringComparer.Ordinal), one.Name);
            Shown(other.Fills).ShouldBe(Shown(one.Fills), one.Name);
            Shown(other.Rules).ShouldBe(Shown(one.Rules), one.Name);
            other.Merged.Order(StringComparer.Ordinal).ShouldBe(one.Merged.Order(StringComparer.Ordinal), one.Name);
        }
    }
}

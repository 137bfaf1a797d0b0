using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.Gaps;
using Fadu.Workbooks.Previews;
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
    public void A_bulk_workbook_is_the_same_to_both() => ShouldBeTheSame(Written(output => BulkWorkbook.Write(output, new()
    {
        Stand = TestForm.Of(TestForm.Small).Stand,
        System = TestForm.Small,
        Channel = BulkChannel.Reported,
        Units = [new("jia", "甲区", "城区"), new("007", "丙县", null) { Version = 3, Values = new Dictionary<string, ItemValue> { ["fund"] = ItemValue.Of(2.5m) } }],
        Key = TestForm.Key,
    })));

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

    private static byte[] Written(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }

    private static void ShouldBeTheSame(byte[] file)
    {
        var (python, node) = (OpenPyxl.Read(file), ExcelJs.Read(file));

        node.Select(sheet => $"{sheet.Name} {sheet.State}").ShouldBe(python.Select(sheet => $"{sheet.Name} {sheet.State}"));
        foreach (var (one, other) in python.Zip(node))
        {
            string.Join('\n', Grid.Of(other).Select(row => string.Join('|', row))).ShouldBe(string.Join('\n', Grid.Of(one).Select(row => string.Join('|', row))), one.Name);
            other.Notes.OrderBy(note => note.Key, StringComparer.Ordinal).ShouldBe(one.Notes.OrderBy(note => note.Key, StringComparer.Ordinal), one.Name);
            other.Merged.Order(StringComparer.Ordinal).ShouldBe(one.Merged.Order(StringComparer.Ordinal), one.Name);
        }
    }
}

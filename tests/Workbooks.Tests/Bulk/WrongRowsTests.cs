using Fadu.Indicators.Values;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Tests.FillIn;
using Fadu.Workbooks.Tests.Tables;

namespace Fadu.Workbooks.Tests.Bulk;

public sealed class WrongRowsTests
{
    private const string Sheet = "数据";

    [Fact]
    public void Rows_with_errors_come_back_alone_and_are_known_as_a_correction_of_their_file()
    {
        var wrong = CellEdits.Set(
            BulkFileTests.Write(BulkChannel.Reported, new BulkUnit("jia", "甲区", "城区"), new("yi", "乙区", "城区"), new("007", "丙县", null) { Version = 3, Values = new Dictionary<string, ItemValue> { ["fund"] = ItemValue.Of(2.5m) } }),
            (Sheet, "E5", "很多"),
            (Sheet, "I5", "2022年8月31日"),
            (Sheet, "K5", "110101199001011234"),
            (Sheet, "E6", "7"),
            (Sheet, "F7", "1.5"),
            (Sheet, "E9", "3"),
            (Sheet, "Z2", "found"));
        var reading = Read(wrong);
        using var result = new MemoryStream();

        WrongRows.Write(new MemoryStream(wrong), result, Content(), reading.Ticket, reading.WrongRows, reading.Faults, reading.FaultCount).ShouldBeTrue();

        var file = result.ToArray();
        WorkbookAssert.Valid(file);
        var sheets = OpenPyxl.Read(file).ToDictionary(sheet => sheet.Name);
        sheets.Keys.ShouldBe(["填报说明", Sheet, "选项", "核对", "错误清单"], ignoreOrder: true);
        Grid.Of(sheets[Sheet])[1].ShouldBe(["单位编号", "单位名称", "组别", "填报版本", "fund", "trained", "rate", "plan", "issued", "level", "story"]);
        Grid.Of(sheets[Sheet]).Skip(4).Select(row => string.Join('|', row)).ShouldBe(
        [
            "jia|甲区|城区||很多||||2022-08-31T00:00:00||",
            "007|丙县||3|2.5|1.5|||||",
            "||||3||||||",
        ]);
        sheets[Sheet].Notes.Keys.ShouldBe(["E5", "K5", "F6", "A7"], ignoreOrder: true);
        sheets[Sheet].Notes["F6"].ShouldBe("错在哪里：“1.5”不是整数\n怎么改：应写 0 到 5000 的整数");
        sheets["错误清单"].Rows[0].ShouldBe(["共 4 处错误"]);
        Read(file).Faults.Select(fault => $"{fault.Place} {fault.Code}").ShouldBe(["E5 value.not_a_number", "F6 value.not_whole", "A7 bulk.no_unit"], "what was lost is not brought back: its cell is empty");

        var mended = Read(CellEdits.Set(file, (Sheet, "E5", "1"), (Sheet, "F6", "2"), (Sheet, "A7", "yi")));
        mended.Faults.ShouldBeEmpty();
        mended.Rows.Select(row => $"{row.Unit} {row.Name} {row.Version} {string.Join(", ", row.Values.Select(value => $"{value.Item.Code} {value.Value}"))}").ShouldBe(
            ["jia 甲区  fund 1, issued 2022-08-31", "007 丙县 3 fund 2.5, trained 2", "yi   fund 3"]);
        (mended.Ticket with { Sheets = [] }).ShouldBe(reading.Ticket with { Corrections = 1, Sheets = [] });
        mended.Ticket.Sheets.ShouldBe([Sheet]);
    }

    [Fact]
    public void All_rows_that_were_left_out_stand_in_it_though_the_first_errors_alone_are_marked()
    {
        var wrong = BulkFileTests.Write(BulkChannel.Reported, [.. Enumerable.Range(0, 2_000).Select(i => new BulkUnit($"u{i}", $"u{i}", null) { Values = new Dictionary<string, ItemValue> { ["fund"] = ItemValue.Of(i % 2 == 0 ? 1m : -1m) } })]);
        var reading = Read(wrong);
        using var result = new MemoryStream();

        WrongRows.Write(new MemoryStream(wrong), result, Content(), reading.Ticket, reading.WrongRows, [.. reading.Faults.Take(10)], reading.FaultCount).ShouldBeTrue();

        var sheets = OpenPyxl.Read(result.ToArray()).ToDictionary(sheet => sheet.Name);
        Grid.Of(sheets[Sheet]).Skip(4).Select(row => row[0]).ShouldBe(Enumerable.Range(0, 1_000).Select(i => $"u{(2 * i) + 1}"));
        sheets[Sheet].Notes.Count.ShouldBe(10);
        sheets["错误清单"].Rows[0].ShouldBe(["共 1000 处错误，列出前 10 处"]);
    }

    [Fact]
    public void Of_no_rows_there_is_no_file()
    {
        var file = BulkFileTests.Write(BulkChannel.Reported, new BulkUnit("jia", "甲区", "城区"));
        using var result = new MemoryStream();

        WrongRows.Write(new MemoryStream(file), result, Content(), Read(file).Ticket, new HashSet<(string, int)>(), [], 0).ShouldBeFalse();
        result.Length.ShouldBe(0);
    }

    private static BulkContent Content() => new() { Stand = TestForm.Of(TestForm.Small).Stand, System = TestForm.Small, Channel = BulkChannel.Reported, Units = [], Key = TestForm.Key };

    private static BulkReading Read(byte[] file) => BulkFile.Open(new MemoryStream(file), ReadLimits.Default, TestForm.Key).Value!.Read(TestForm.Small, "2026", 3).Value!;
}

using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Tests.FillIn;
using Fadu.Workbooks.Tests.Tables;

namespace Fadu.Workbooks.Tests.Bulk;

public sealed class BulkFileTests
{
    private const string Sheet = "数据";

    private static byte[] Form { get; } = Write(BulkChannel.Reported, new BulkUnit("jia", "甲区", "城区"), new("yi", "乙区", "城区"), new("007", "丙县", null) { Version = 3, Values = new Dictionary<string, ItemValue> { ["fund"] = ItemValue.Of(2.5m) } });

    [Fact]
    public void All_units_and_items_of_a_channel_stand_in_it_and_other_programs_read_it()
    {
        WorkbookAssert.Valid(Form);
        var sheets = OpenPyxl.Read(Form);
        sheets.Select(sheet => $"{sheet.Name} {sheet.State}").ShouldBe(["填报说明 visible", "数据 visible", "选项 veryHidden", "核对 veryHidden"]);
        var rows = Grid.Of(sheets[1]);
        rows[1].ShouldBe(["单位编号", "单位名称", "组别", "填报版本", "fund", "trained", "rate", "plan", "issued", "level", "story"]);
        rows[2].ShouldBe(["", "", "", "", "普法经费（万元）", "法律明白人数（人）", "参训率（%）", "已印发规划", "规划印发", "阵地级别", "做法"]);
        rows.Skip(4).ShouldBe(
        [
            ["jia", "甲区", "城区", "", "", "", "", "", "", "", ""],
            ["yi", "乙区", "城区", "", "", "", "", "", "", "", ""],
            ["007", "丙县", "", "3", "2.5", "", "", "", "", "", ""],
        ]);
        Grid.Of(OpenPyxl.Read(Write(BulkChannel.Supplied, new BulkUnit("jia", "甲区", null)))[1])[1].ShouldBe(["单位编号", "单位名称", "组别", "填报版本", "cases"]);
    }

    [Fact]
    public void What_is_filled_in_comes_back_by_unit_and_item_and_an_empty_cell_says_nothing()
    {
        var reading = Read(CellEdits.Set(Form, (Sheet, "E5", "12.5"), (Sheet, "H6", "是"), (Sheet, "J6", "省级"))).Value!;

        reading.Faults.ShouldBeEmpty();
        reading.Rows.Select(row => $"{row.Unit} {row.Place} {row.Version} {string.Join(", ", row.Values.Select(value => $"{value.Item.Code} {value.Value} {value.Column}"))}").ShouldBe(
            ["jia A5  fund 12.5 5", "yi A6  plan true 8, level 省级 10", "007 A7 3 fund 2.5 5"]);
    }

    [Fact]
    public void Faults_are_told_at_their_cells_and_come_back_in_the_file()
    {
        var wrong = CellEdits.Set(Form, (Sheet, "E5", "很多"), (Sheet, "F6", "1.5"), (Sheet, "E9", "3"), (Sheet, "Z2", "found"), (Sheet, "G2", "fund"));
        var reading = Read(wrong).Value!;

        reading.Faults.Select(fault => $"{fault.Place} {fault.Code} {fault.Message.Chinese}").ShouldBe(
        [
            "G2 bulk.column_twice 数据项 fund 有两列，请只留一列",
            "Z2 bulk.unknown_column 没有编号为 found 的数据项可由本表导入，是不是 fund？",
            "E5 value.not_a_number “很多”不是数，应写 0 到 100000 的数",
            "F6 value.not_whole “1.5”不是整数，应写 0 到 5000 的整数",
            "A9 bulk.no_unit 这一行没有单位编号，请写上单位编号，或者清空这一行",
        ]);
        using var marked = new MemoryStream();
        BulkErrors.Write(new MemoryStream(wrong), marked, reading.Ticket, reading.Faults, TestForm.Key).ShouldBeTrue();
        WorkbookAssert.Valid(marked.ToArray());
        OpenPyxl.Read(marked.ToArray()).Single(sheet => sheet.Name == Sheet).Notes.Count.ShouldBe(5);
        OpenPyxl.Read(marked.ToArray()).Single(sheet => sheet.Name == "错误清单").Rows.Skip(2).Where((_, i) => i is 0 or 3 or 4).ShouldBe(
        [
            ["序号", "工作表", "单元格", "单位", "编号", "数据项", "错在哪里", "怎么改"],
            ["3", Sheet, "E5", "甲区", "fund", "普法经费", "“很多”不是数", "应写 0 到 100000 的数"],
            ["4", Sheet, "F6", "乙区", "trained", "法律明白人数", "“1.5”不是整数", "应写 0 到 5000 的整数"],
        ]);
        Read(marked.ToArray()).Value!.Ticket.Corrections.ShouldBe(1);
    }

    [Fact]
    public void Rows_of_one_unit_count_as_one_and_values_that_contradict_each_other_are_told_at_all_their_cells()
    {
        var reading = Read(CellEdits.Set(
            Form, (Sheet, "E5", "12"), (Sheet, "F5", "3"), (Sheet, "H5", "是"), (Sheet, "A8", "jia"), (Sheet, "E8", "12.0"), (Sheet, "F8", "4"), (Sheet, "H8", "否"), (Sheet, "J8", "省级"), (Sheet, "A9", "jia"), (Sheet, "E9", "13"), (Sheet, "F9", "3"), (Sheet, "J9", "省级"))).Value!;

        reading.Faults.Select(fault => $"{fault.Place} {fault.Unit} {fault.Code} {fault.Message.Chinese}").ShouldBe(
        [
            "F5 甲区 bulk.contradiction 单位 jia 的“法律明白人数”有两个不同的数：这一格是 3，数据!F8 是 4，请留下对的数，清空另一格",
            "F8 jia bulk.contradiction 单位 jia 的“法律明白人数”有两个不同的数：这一格是 4，数据!F5 是 3，请留下对的数，清空另一格",
            "H5 甲区 bulk.contradiction 单位 jia 的“已印发规划”有两个不同的数：这一格是 是，数据!H8 是 否，请留下对的数，清空另一格",
            "H8 jia bulk.contradiction 单位 jia 的“已印发规划”有两个不同的数：这一格是 否，数据!H5 是 是，请留下对的数，清空另一格",
            "E5 甲区 bulk.contradiction 单位 jia 的“普法经费”有两个不同的数：这一格是 12，数据!E9 是 13，请留下对的数，清空另一格",
            "E9 jia bulk.contradiction 单位 jia 的“普法经费”有两个不同的数：这一格是 13，数据!E5 是 12，请留下对的数，清空另一格",
            "F9 jia bulk.contradiction 单位 jia 的“法律明白人数”有两个不同的数：这一格是 3，数据!F8 是 4，请留下对的数，清空另一格",
        ]);
        reading.Rows.Select(row => $"{row.Place} {row.Unit} {string.Join(", ", row.Values.Select(value => $"{value.Item.Code} {value.Value}"))}").ShouldBe(["A7 007 fund 2.5", "A8 jia level 省级"]);
        reading.Notices.Select(notice => $"{notice.Place} {notice.Code} {notice.Message.Chinese}").ShouldBe(
        [
            "A8 bulk.unit_again 单位 jia 不止一行，和 数据!A5 合在一起读，相同的数只算一次",
            "A9 bulk.unit_again 单位 jia 不止一行，和 数据!A5 合在一起读，相同的数只算一次",
        ]);
    }

    [Fact]
    public void Hidden_columns_and_sheets_are_read_and_told_where_something_stands_in_them()
    {
        var filled = CellEdits.Set(Form, (Sheet, "F5", "20"));
        var columns = Clerk.Edit(filled, $"book['{Sheet}'].column_dimensions['F'].hidden = True", $"book['{Sheet}'].column_dimensions['G'].hidden = True");

        Told(columns).ShouldBe(["F2 cell.hidden_column “法律明白人数”一列是隐藏的，也读入了"]);
        Told(Clerk.Edit(filled, $"book['{Sheet}'].sheet_state = 'hidden'")).ShouldBe(["A2 cell.hidden_sheet 工作表“数据”是隐藏的，也读入了"]);

        static string[] Told(byte[] file) => [.. Read(file).Value!.Notices.Select(notice => $"{notice.Place} {notice.Code} {notice.Message.Chinese}")];
    }

    [Fact]
    public void Another_rounds_another_revisions_and_foreign_files_are_refused()
    {
        Codes(Read(Form, "2025", 3)).ShouldBe(["bulk.other_round"]);
        Codes(Read(Form, "2026", 4)).ShouldBe(["bulk.other_revision"]);
        Codes(Read(TestForm.Write(TestForm.Of(TestForm.Small)))).ShouldBe(["bulk.foreign"]);
        Codes(Read(CellEdits.Set(Form, ("核对", "B5", "Supplied")))).ShouldBe(["bulk.signature"]);
        Codes(Read(CellEdits.Set(Form, (Sheet, "A2", "单位")))).ShouldBe(["bulk.heading_missing"]);
        Codes(Read(Clerk.Edit(Form, $"book['{Sheet}'].merge_cells('E5:E6')"))).ShouldBe(["bulk.merged"]);
    }

    [Fact]
    public void Very_many_faults_are_counted_and_the_first_are_told()
    {
        var file = Write(BulkChannel.Reported, [.. Enumerable.Range(0, 2_000).Select(i => new BulkUnit($"u{i}", $"u{i}", null) { Values = new Dictionary<string, ItemValue> { ["fund"] = ItemValue.Of(-1m) } })]);

        var reading = Read(file).Value!;

        (reading.FaultCount, reading.Faults.Count, reading.Faults[^1].Place.ToString()).ShouldBe((2_000, BulkReading.MostTold, "E1004"));
    }

    [Fact]
    public void A_copy_of_the_sheet_is_not_read_and_whoever_made_it_is_told()
    {
        // As Excel names it.
        var copied = Clerk.Edit(CellEdits.Set(Form, (Sheet, "E5", "12.5")), $"book.copy_worksheet(book['{Sheet}']).title = '{Sheet} (2)'");

        var reading = Read(copied).Value!;

        reading.Faults.ShouldBeEmpty();
        reading.Rows.Select(row => $"{row.Sheet} {row.Unit}").ShouldBe(["数据 jia", "数据 007"]);
        reading.Notices.Select(notice => $"{notice.Sheet} {notice.Code} {notice.Message.Chinese}").ShouldBe(
            ["数据 (2) bulk.sheet_unread 工作表“数据 (2)”不是导出时就有的，没有读；要填的数请写在“数据”里"]);
    }

    [Fact]
    public void Sheets_that_the_file_was_handed_out_with_are_all_read_and_stay_known_once_it_was_marked()
    {
        var ticket = new BulkTicket { Round = "2026", System = "demo", Revision = 3, Channel = BulkChannel.Reported, Moment = TestForm.Moment, Sheets = ["数据", "数据 (2)"] };

        BulkTicket.Of(ticket.ToFacts())!.Sheets.ShouldBe(["数据", "数据 (2)"]);
        Read(Form).Value!.Ticket.Sheets.ShouldBe(["数据"]);
    }

    [Fact]
    public void A_table_that_goes_on_in_further_sheets_comes_back_whole_and_its_errors_in_the_sheet_that_they_are_in()
    {
        using var output = new MemoryStream();
        var units = Enumerable.Range(1, 20).Select(i => new BulkUnit($"u{i:00}", $"单位{i}", null) { Values = new Dictionary<string, ItemValue> { ["fund"] = ItemValue.Of(i) } });
        // Four rows of head, seven units, the remark that it goes on.
        BulkWorkbook.Write(output, new() { Stand = TestForm.Of(TestForm.Small).Stand, System = TestForm.Small, Channel = BulkChannel.Reported, Units = units, Key = TestForm.Key }, watch: null, mostRows: 12);
        var form = output.ToArray();

        WorkbookAssert.Valid(form);
        OpenPyxl.Read(form).Select(sheet => sheet.Name).ShouldBe(["填报说明", "数据", "数据 (2)", "数据 (3)", "选项", "核对"], ignoreOrder: true);
        var whole = Read(form).Value!;
        whole.Faults.ShouldBeEmpty();
        whole.Notices.ShouldBeEmpty();
        whole.Rows.Select(row => $"{row.Sheet} {row.Unit} {row.Values.Single().Value}").ShouldBe(
            Enumerable.Range(1, 20).Select(i => $"{(i <= 7 ? "数据" : i <= 14 ? "数据 (2)" : "数据 (3)")} u{i:00} {i}"));

        var wrong = CellEdits.Set(form, ("数据 (2)", "E5", "很多"), ("数据 (3)", "A6", "u01"), ("数据 (3)", "F5", "12"));
        var reading = Read(wrong).Value!;
        reading.Faults.Select(fault => $"{fault.Where} {fault.Code}").ShouldBe(["数据 (2)!E5 value.not_a_number", "数据!E5 bulk.contradiction", "数据 (3)!E6 bulk.contradiction"]);
        using var marked = new MemoryStream();
        BulkErrors.Write(new MemoryStream(wrong), marked, reading.Ticket, reading.Faults, TestForm.Key).ShouldBeTrue();
        WorkbookAssert.Valid(marked.ToArray());
        OpenPyxl.Read(marked.ToArray()).SelectMany(sheet => sheet.Notes.Keys.Select(place => $"{sheet.Name}!{place}")).ShouldBe(["数据!E5", "数据 (2)!E5", "数据 (3)!E6"]);
        var again = Read(CellEdits.Set(marked.ToArray(), ("数据 (2)", "E5", "8"), ("数据 (3)", "A6", "u16"))).Value!;
        (again.Ticket.Corrections, again.Faults.Count, again.Rows.Count).ShouldBe((1, 0, 20));
        again.Rows.Single(row => row.Unit == "u15").Values.Select(value => $"{value.Item.Code} {value.Value}").ShouldBe(["fund 15", "trained 12"]);
    }

    private static string[] Codes(Result<BulkReading> result) => [.. result.Problems.Select(problem => problem.Code)];

    private static Result<BulkReading> Read(byte[] file, string round = "2026", int revision = 3)
    {
        var opened = BulkFile.Open(new MemoryStream(file), ReadLimits.Default, TestForm.Key);
        return opened.Value is { } form ? form.Read(TestForm.Small, round, revision) : opened.Problems.ToArray();
    }

    internal static byte[] Write(BulkChannel channel, params IReadOnlyList<BulkUnit> units)
    {
        using var output = new MemoryStream();
        BulkWorkbook.Write(output, new() { Stand = TestForm.Of(TestForm.Small).Stand, System = TestForm.Small, Channel = channel, Units = units, Key = TestForm.Key });
        return output.ToArray();
    }
}

using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Reading.Limits;
using static Fadu.Workbooks.Tests.FillIn.Clerk;

namespace Fadu.Workbooks.Tests.FillIn;

public sealed class FillInFileTests
{
    private const string One = "1 保障";
    private const string Two = "2 队伍 阵地";
    private const string Other = "其他";

    private static readonly FillInExpectation Expected = new("2026", 3, "jia");

    private static byte[] Form { get; } = TestForm.Write(TestForm.Of(TestForm.Small, ("fund", ItemValue.Of(12.5m)), ("plan", ItemValue.Of(true)), ("cases", ItemValue.Of(4m))));

    [Fact]
    public void What_was_handed_out_comes_back_as_it_was()
    {
        var reading = Reading(Form);

        reading.Faults.ShouldBeEmpty();
        reading.Notices.ShouldBeEmpty();
        reading.Values.Where(value => value.IsChanged).ShouldBeEmpty();
        reading.Values.Select(value => $"{value.Item.Code} {value.Sheet}!{value.Place} {value.Value}").ShouldBe(
            ["fund 1 保障!D4 12.5", "plan 1 保障!D5 true", "issued 1 保障!D6 ", "trained 2 队伍 阵地!D4 ", "rate 2 队伍 阵地!D5 ", "level 2 队伍 阵地!D7 ", "story 其他!D4 "]);
        reading.Ticket.ShouldBe(new() { Round = "2026", System = "demo", Revision = 3, Unit = "jia", Moment = TestForm.Moment, Version = 7, Shown = reading.Ticket.Shown });
        reading.Ticket.Shown.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}").ShouldBe(["cases 4", "fund 12.5", "plan true"]);
    }

    [Fact]
    public void A_copy_of_a_sheet_is_not_read_and_whoever_made_it_is_told()
    {
        // As Excel names it; a sheet of the person's own is nobody's copy.
        var file = Edit(Form, $"book.copy_worksheet(book['{One}']).title = '{One} (2)'", $"book['{One} (2)']['D4'] = 99", "book.create_sheet('草稿')");

        var reading = Reading(file);

        reading.Faults.ShouldBeEmpty();
        reading.Values.Where(value => value.IsChanged).ShouldBeEmpty();
        reading.Notices.Select(notice => $"{notice.Sheet}!{notice.Place} {notice.Code} {notice.Message.Chinese}").ShouldBe(
            ["1 保障 (2)!A1 fill_in.sheet_unread 工作表“1 保障 (2)”不是导出时就有的，没有读；要填的值请写在“1 保障”里"]);
    }

    [Fact]
    public void Whatever_way_a_clerk_writes_it_is_taken_and_told_where_it_was_not_as_it_looks()
    {
        var file = Edit(
            Form,
            Set(One, "D4", Text("１，２３４．５")),
            Set(One, "D5", "False"),
            Set(One, "D6", Text("2022年8月31日")),
            Set(Two, "D4", "'=600*2'"),
            Set(Two, "D5", "0.957"),
            $"book[{Text(Two)}]['D5'].number_format = '0.0%'",
            Set(Two, "D7", Text(" 国家级 ")),
            Set(Other, "D4", Text("=1+1 不是公式")),
            $"book[{Text(Other)}]['D4'].data_type = 's'",
            $"book[{Text(Other)}].row_dimensions[4].hidden = True");

        var reading = Reading(LibreOffice.Recompute(file));

        reading.Faults.ShouldBeEmpty();
        reading.Values.Select(value => $"{value.Item.Code} {value.Value}").ShouldBe(
            ["fund 1234.5", "plan false", "issued 2022-08-31", "trained 1200", "rate 95.7", "level 国家级", "story =1+1 不是公式"]);
        reading.Notices.Select(notice => $"{notice.Sheet}!{notice.Place} {notice.Code} {notice.Message.Chinese}").ShouldBe(
        [
            "1 保障!D4 cell.read_as “１，２３４．５”按 1234.5 读入",
            "1 保障!D6 cell.read_as “2022年8月31日”按 2022-08-31 读入",
            "2 队伍 阵地!D4 cell.formula 公式取当前的值 1200",
            "其他!D4 cell.hidden_row 这一行是隐藏的，也读入了",
        ]);
    }

    [Theory]
    [InlineData("1 284", "1 284")]
    [InlineData("1\u00A0284.5", "1 284.5")]
    [InlineData("12\u2009284", "12 284")]
    [InlineData("12\u202F284", "12 284")]
    [InlineData("12\u3000284", "12 284")]
    public void Thousands_may_be_set_apart_by_blanks_of_any_kind(string typed, string plain)
    {
        var reading = Reading(CellEdits.Set(Form, (One, "D4", $"'{typed}")));

        var number = plain.Replace(" ", "", StringComparison.Ordinal);
        reading.Values.First(value => value.Item.Code == "fund").Value!.Value.ToString().ShouldBe(number);
        reading.Notices.Select(notice => $"{notice.Place} {notice.Code} {notice.Message.Chinese}").ShouldBe([$"D4 cell.read_as “{typed}”按 {number} 读入"]);
    }

    [Fact]
    public void Characters_around_a_value_that_nobody_sees_are_dropped_and_told()
    {
        var reading = Reading(CellEdits.Set(Form, (One, "D4", "'\u200B1284\uFEFF"), (Two, "D7", "国家级\u2060"), (Other, "D4", "\u200D说法\u200C"), (Two, "D4", "'\u200B")));

        reading.Faults.ShouldBeEmpty();
        reading.Values.Where(value => value.IsChanged).Select(value => $"{value.Item.Code} {value.Value}").ShouldBe(["fund 1284", "level 国家级", "story 说法"]);
        reading.Notices.Select(notice => $"{notice.Sheet}!{notice.Place} {notice.Code} {notice.Message.Chinese}").ShouldBe(
        [
            "1 保障!D4 value.unseen_dropped “1284”前后有看不见的字符（如零宽空格），已去掉",
            "2 队伍 阵地!D7 value.unseen_dropped “国家级”前后有看不见的字符（如零宽空格），已去掉",
            "其他!D4 value.unseen_dropped “说法”前后有看不见的字符（如零宽空格），已去掉",
        ]);
    }

    [Fact]
    public void Hidden_sheets_and_columns_are_read_and_told_where_something_was_filled_in()
    {
        var filled = CellEdits.Set(Form, (One, "D4", "80"), (Two, "D4", "20"));
        var reading = Reading(Edit(filled, $"book['{One}'].column_dimensions['D'].hidden = True", $"book['{Two}'].sheet_state = 'hidden'", $"book['{Other}'].sheet_state = 'hidden'"));

        reading.Notices.Select(notice => $"{notice.Sheet}!{notice.Place} {notice.Code} {notice.Message.Chinese}").ShouldBe(
        [
            "1 保障!D3 cell.hidden_column “本期值”一列是隐藏的，也读入了",
            "2 队伍 阵地!D3 cell.hidden_sheet 工作表“2 队伍 阵地”是隐藏的，也读入了",
        ]);
    }

    [Fact]
    public void The_protected_sheets_can_be_filtered()
    {
        using var file = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(Form), isEditable: false);
        var sheets = file.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).Where(sheet => sheet.Elements<DocumentFormat.OpenXml.Spreadsheet.AutoFilter>().Any()).ToArray();

        sheets.Select(sheet => sheet.Elements<DocumentFormat.OpenXml.Spreadsheet.AutoFilter>().Single().Reference!.Value).Order().ShouldBe(["A3:K4", "A3:K6", "A3:K8"]);
        sheets.ShouldAllBe(sheet => sheet.Elements<DocumentFormat.OpenXml.Spreadsheet.SheetProtection>().Single().AutoFilter!.Value == false);
    }

    [Fact]
    public void A_time_of_day_and_a_number_too_small_to_count_with_are_told()
    {
        var form = TestForm.Write(TestForm.Of(TestForm.Small, ("issued", ItemValue.Of(new DateOnly(2022, 8, 31))), ("fund", ItemValue.Of(1m))));
        var file = Edit(
            form,
            Set(One, "D4", "1e-300"),
            Set(One, "D6", "datetime.datetime(2022, 8, 31, 14, 30)"),
            Set(Other, "D4", "datetime.datetime(2022, 8, 31, 14, 30)"));

        var reading = Reading(file);

        reading.Faults.ShouldBeEmpty();
        reading.Values.Where(value => value.Item.Code is "fund" or "issued" or "story").Select(value => $"{value.Item.Code} {value.Value}").ShouldBe(["fund 0", "issued 2022-08-31", "story 2022-08-31 14:30:00"]);
        reading.Notices.Select(notice => $"{notice.Sheet}!{notice.Place} {notice.Code} {notice.Message.Chinese}").ShouldBe(
            ["1 保障!D4 cell.read_as “1e-300”小得无法计算，按 0 读入", "1 保障!D6 cell.time_dropped 日期带有时刻，只取日期 2022-08-31"]);
    }

    [Fact]
    public void A_file_that_is_not_the_one_expected_is_refused_in_one_sentence_that_says_what_was()
    {
        var form = TestForm.Of(TestForm.Small, ("fund", ItemValue.Of(1m)));
        byte[] Foreign(string line) => Edit(Form, line);

        Refusal(TestForm.Write(form with { Stand = form.Stand with { RoundCode = "2025" } })).ShouldBe("fill_in.other_round 这是轮次 2025 的填报表，这里要交的是轮次 2026 的；请下载本轮的填报表");
        Refusal(TestForm.Write(form with { UnitCode = "yi" })).ShouldBe("fill_in.other_unit 这是单位 yi 的填报表，这里要交的是单位 jia 的；请下载本单位的填报表");
        Refusal(TestForm.Write(form with { Stand = form.Stand with { Revision = 2 } })).ShouldBe("fill_in.other_revision 本表按指标体系第 2 版导出，本轮现在用第 3 版；请重新下载填报表，把数填进去再交");
        Refusal(TestForm.Write(form with { Key = new byte[32] })).ShouldStartWith("fill_in.signature 填报表的签名不对");
        Refusal(Foreign("book['核对']['B5'] = 'yi'")).ShouldStartWith("fill_in.signature ");
        Refusal(Foreign("del book['核对']")).ShouldStartWith("fill_in.foreign 这不是系统导出的填报表（没有“核对”页）");
        Refusal(Foreign("book['核对']['A1'] = '签名'")).ShouldStartWith("fill_in.signature ");
        Refusal(Foreign($"del book['{Two}']")).ShouldBe("fill_in.sheet_missing 缺少工作表“2 队伍 阵地”；请不要删除、改名，可以重新下载填报表，把数填进去再交");
        Refusal(Foreign($"book['{One}'].delete_cols(4)")).ShouldStartWith("fill_in.heading_missing 工作表“1 保障”里找不到“编号”和“本期值”两列的列名");
        Refusal(Foreign($"book['{One}'].merge_cells('D4:D5')")).ShouldStartWith("fill_in.merged 工作表“1 保障”的 D4:D5 是合并单元格");
        Refusal([1, 2, 3]).ShouldStartWith("workbook.");
    }

    [Fact]
    public void Sorted_rows_moved_columns_rows_above_and_further_sheets_change_nothing()
    {
        var file = Edit(
            Form,
            $"book['{One}'].move_range('A4:K4', rows=20)",
            $"book['{Two}'].move_range('D1:D8', cols=20)",
            $"book['{Other}'].insert_rows(1, 3)",
            $"book['{Other}'].merge_cells('A1:C1')",
            "book.create_sheet('草稿')['A1'] = '算一算'",
            "book.move_sheet('其他', -3)");

        var reading = Reading(file);

        reading.Faults.ShouldBeEmpty();
        reading.Values.Select(value => $"{value.Item.Code} {value.Place} {value.IsChanged}").ShouldBe(
            ["plan D5 False", "issued D6 False", "fund D24 False", "trained X4 False", "rate X5 False", "level X7 False", "story D7 False"]);
    }

    private static string Refusal(byte[] file) => Read(file).Problems.Select(problem => $"{problem.Code} {problem.Message.Chinese}").Single();

    private static FillInReading Reading(byte[] file)
    {
        var result = Read(file);
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Problems.Select(problem => $"{problem.Code} {problem}")));
    }

    private static Result<FillInReading> Read(byte[] file)
    {
        var opened = FillInFile.Open(new MemoryStream(file), ReadLimits.Default, TestForm.Key);
        return opened.Value is { } form ? form.Read(TestForm.Small, Expected) : opened.Problems.ToArray();
    }
}

using Fadu.Indicators.Values;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Reading.Limits;
using static Fadu.Workbooks.Tests.FillIn.Clerk;

namespace Fadu.Workbooks.Tests.FillIn;

public sealed class FillInErrorsTests
{
    private const string One = "1 保障";
    private const string Two = "2 队伍 阵地";
    private const string Other = "其他";

    private static readonly Dictionary<string, ItemValue?> Nothing = [];

    // What a clerk does, and what he or she is told at which cell: code, cause, cure.
    private static readonly (string Sheet, string[] Edits, string Told)[] Wrong =
    [
        (One, [Set(One, "D4", "'很多'")], "D4 value.not_a_number “很多”不是数，应写 0 到 100000 的数"),
        (One, [Set(One, "D4", "-1")], "D4 value.out_of_range “-1”超出允许的范围，应写 0 到 100000 的数"),
        (One, [Set(One, "D4", "100000.01")], "D4 value.out_of_range “100000.01”超出允许的范围，应写 0 到 100000 的数"),
        (One, [Set(One, "D4", "'无'")], "D4 value.not_a_number “无”不是数，应写 0 到 100000 的数；没有数就留空"),
        (One, [Set(One, "D4", "'120万元'")], "D4 value.not_a_number “120万元”不是数，应写 0 到 100000 的数；请写 120"),
        (One, [Set(One, "D4", "'120元'")], "D4 value.not_a_number “120元”不是数，应写 0 到 100000 的数；请写 120"),
        (One, [Set(One, "D4", "0.5"), $"book['{One}']['D4'].number_format = '0%'"], "D4 value.percent_sign “50%”带有 % 号，这里不是百分数，应写 0 到 100000 的数；请先把单元格格式改回“常规”再填"),
        (One, [Set(One, "D4", "datetime.date(2023, 8, 31)")], "D4 cell.date 单元格是日期 2023-08-31，不是数，应写 0 到 100000 的数，并把单元格格式改回“常规”"),
        (One, [Set(One, "D4", "datetime.time(3, 4)")], "D4 cell.time 单元格是时间 3:04，不是数，应写 0 到 100000 的数，并把单元格格式改回“常规”"),
        (One, [Set(One, "D6", "datetime.time(3, 4)"), $"book['{One}']['D6'].number_format = 'h:mm'"], "D6 cell.time 单元格是时间 3:04，不是日期，应写 2021-01-01 到 2023-12-31 的日期（如 2023-08-31）"),
        (One, [Set(One, "B4", "'参训率'")], "B4 fill_in.other_item 编号 fund 的数据项是“普法经费”，这一行的数据项却是“参训率”，不知道本期值是哪一项的，请让编号、数据项和本期值回到同一行，或者重新下载填报表，把数填进去再交"),
        (Two, [Set(Two, "B4", "'参训率'"), Set(Two, "D4", "95")], "B4 fill_in.other_item 编号 trained 的数据项是“法律明白人数”，这一行的数据项却是“参训率”（编号 rate），不知道本期值是哪一项的，请让编号、数据项和本期值回到同一行，或者重新下载填报表，把数填进去再交"),
        (One, [Set(One, "D4", "'1.2E+05'"), $"book['{One}']['D4'].data_type = 's'"], "D4 value.scientific “1.2E+05”是科学计数法，可能已经丢了位数；请把单元格设成数值格式，应写 0 到 100000 的数"),
        (One, [Set(One, "D4", "'=1+1'")], "D4 cell.formula_unread 公式还没有算出值，请用 Excel 或 WPS 打开、保存后再交，或者粘贴为数值"),
        (One, [Set(One, "D4", "'#DIV/0!'")], "D4 cell.error 单元格里是错误值 #DIV/0!，应写 0 到 100000 的数；没有数就留空"),
        (One, [Set(One, "D4", "'一百二'")], "D4 value.not_a_number “一百二”不是数，应写 0 到 100000 的数"),
        (One, [Set(One, "D4", "'12 345 6'")], "D4 value.spaced “12 345 6”中间的空格不是每三位一节，分不清是一个数还是几个数，应写 0 到 100000 的数"),
        (One, [Set(One, "D4", "True")], "D4 value.not_a_number “TRUE”不是数，应写 0 到 100000 的数"),
        (One, [Set(One, "D5", "'已印发'")], "D5 value.not_yes_no “已印发”不是“是”或“否”，应写“是”或“否”"),
        (One, [Set(One, "D5", "2")], "D5 value.not_yes_no “2”不是“是”或“否”，应写“是”或“否”"),
        (One, [Set(One, "D6", "'2022-02-30'")], "D6 value.not_a_date “2022-02-30”不是日期，或者没有这一天，应写 2021-01-01 到 2023-12-31 的日期（如 2023-08-31）"),
        (One, [Set(One, "D6", "datetime.date(2020, 12, 31)")], "D6 value.out_of_range “2020-12-31”超出允许的范围，应写 2021-01-01 到 2023-12-31 的日期（如 2023-08-31）"),
        (One, [Set(One, "D6", "44804"), $"book['{One}']['D6'].number_format = 'General'"], "D6 value.not_a_date “44804”不是日期，或者没有这一天，应写 2021-01-01 到 2023-12-31 的日期（如 2023-08-31）；像 Excel 日期序号，请设成日期格式"),
        (One, [Set(One, "D6", "'去年'")], "D6 value.not_a_date “去年”不是日期，或者没有这一天，应写 2021-01-01 到 2023-12-31 的日期（如 2023-08-31）"),
        (Two, [Set(Two, "D4", "12.5")], "D4 value.not_whole “12.5”不是整数，应写 0 到 5000 的整数"),
        (Two, [Set(Two, "D4", "5001")], "D4 value.out_of_range “5001”超出允许的范围，应写 0 到 5000 的整数"),
        (Two, [Set(Two, "D5", "101")], "D5 value.out_of_range “101”超出允许的范围，应写 0 到 100 的百分数（95% 写 95 或 95%）"),
        (Two, [Set(Two, "D5", "95"), $"book['{Two}']['D5'].number_format = '0%'"], "D5 value.out_of_range “9500%”超出允许的范围，应写 0 到 100 的百分数（95% 写 95 或 95%）"),
        (Two, [Set(Two, "D5", "'九成'")], "D5 value.not_a_number “九成”不是百分数，应写 0 到 100 的百分数（95% 写 95 或 95%）"),
        (Two, [Set(Two, "D7", "'县级'")], "D7 value.not_an_option “县级”不在选项里，应写“市级, 含区级”“省级”“国家级”之一"),
        (Two, [Set(Two, "D6", "5")], "D6 fill_in.not_yours “应诉案件数”不由填报单位填写，这一格现在是 5，请改回 4"),
        (Two, [Set(Two, "D6", "None")], "D6 fill_in.not_yours “应诉案件数”不由填报单位填写，这一格现在是空的，请改回 4"),
        (Two, [Set(Two, "D8", "20")], "D8 fill_in.elsewhere “普法经费”不在这里填，请填到工作表“1 保障”"),
        (Two, [Set(Two, "A9", "'trained'"), Set(Two, "D9", "3")], "A9 fill_in.item_twice 编号 trained 的行有两处，另一处在 D4，请只留一行"),
        (Two, [Set(Two, "A9", "'traned'"), Set(Two, "D9", "3")], "A9 fill_in.unknown_item 没有编号为 traned 的数据项，是不是 trained？请不要改编号"),
        (Two, [Set(Two, "A9", "'story'"), Set(Two, "D9", "3")], "A9 fill_in.other_sheet 编号 story 的数据项不在这张表上，请填到工作表“其他”"),
        (Two, [Set(Two, "D12", "3")], "D12 fill_in.no_code 这一行没有编号，不知道是哪个数据项，请把值填到有编号的行里"),
        (Two, [$"book['{Two}'].delete_rows(5)"], "A3 fill_in.row_missing 缺少“参训率”（rate）的一行，请从原表把这一行复制回来；没有数就把值留空"),
        (Other, [Set(Other, "D4", "110101199001011234")], "D4 cell.long_number 超过 15 位的数在表格软件里会丢掉后面的位数，请把单元格设成文本格式，再重新填写"),
    ];

    private static byte[] Form { get; } = TestForm.Write(TestForm.Of(TestForm.Small, ("fund", ItemValue.Of(12.5m)), ("cases", ItemValue.Of(4m))));

    [Fact]
    public void Each_kind_of_wrong_cell_is_told_at_its_cell_in_words_that_say_cause_and_cure()
    {
        var files = EditEach(Form, [.. Wrong.Select(one => one.Edits)]);

        files.Select(file => Read(file).Faults).Select((faults, i) => string.Join('\n', faults.Select(fault => $"{Wrong[i].Sheet == fault.Sheet} {fault.Place} {fault.Code} {fault.Message.Chinese}")))
            .ShouldBe(Wrong.Select(one => $"True {one.Told}"));
    }

    [Fact]
    public void Errors_come_back_in_the_same_file_red_and_with_notes_and_a_list_and_are_gone_from_the_corrected_one()
    {
        var wrong = Edit(
            Form,
            Set(One, "D4", "'很多'"),
            $"book['{One}']['D4'].fill = PatternFill('solid', fgColor='FF00B050')",
            Set(One, "D6", "'去年'"),
            $"book['{One}']['D5'].comment = openpyxl.comments.Comment('问过科长', '李四')",
            $"book['{Two}']['D4'].number_format = '#,##0'",
            Set(Two, "D4", "12.5"),
            $"book['{Two}'].row_dimensions[4].hidden = True",
            "book.create_sheet('草稿')['B2'] = '=1+1'");
        var reading = Read(wrong);

        var marked = Marked(wrong, reading.Ticket, reading.Faults);

        var sheets = OpenPyxl.Read(marked).ToDictionary(sheet => sheet.Name);
        sheets.Keys.ShouldBe(["填报说明", One, Two, Other, "选项", "核对", "草稿", "错误清单"]);
        sheets[One].Notes["D4"].ShouldBe("错在哪里：“很多”不是数\n怎么改：应写 0 到 100000 的数");
        sheets[One].Notes.Keys.Order().ShouldBe(["D4", "D5", "D6"]);
        sheets[One].Notes["D5"].ShouldBe("问过科长");
        sheets[Two].Notes.Keys.ShouldBe(["D4"]);
        (sheets[One]["D4"], sheets[One]["D6"], sheets[Two]["D4"], sheets["草稿"]["B2"]).ShouldBe(("很多", "去年", "12.5", "=1+1"));
        sheets["错误清单"].Rows.ShouldBe(
        [
            ["共 3 处错误"],
            ["改好后直接上传本文件；红色、批注和这张清单会自动清除"],
            ["序号", "工作表", "单元格", "编号", "数据项", "错在哪里", "怎么改"],
            ["1", One, "D4", "fund", "普法经费", "“很多”不是数", "应写 0 到 100000 的数"],
            ["2", One, "D6", "issued", "规划印发", "“去年”不是日期，或者没有这一天", "应写 2021-01-01 到 2023-12-31 的日期（如 2023-08-31）"],
            ["3", Two, "D4", "trained", "法律明白人数", "“12.5”不是整数", "应写 0 到 5000 的整数"],
        ]);
        Look(marked, "D4:D6").ShouldBe("D4 FFFFB4AB General;D5 FFFFF9E0 @;D6 FFFFB4AB yyyy-mm-dd;'2 队伍 阵地'!D4 FFFFB4AB #,##0 False;链接 '1 保障'!D4");

        var corrected = Edit(marked, Set(One, "D4", "80"), Set(One, "D6", "'2022-02-31'"), Set(Two, "D4", "12"));
        var again = Read(corrected);
        again.Ticket.Corrections.ShouldBe(1);
        again.Faults.Select(fault => $"{fault.Where} {fault.Code}").ShouldBe(["1 保障!D6 value.not_a_date"]);
        var second = Marked(corrected, again.Ticket, again.Faults);

        sheets = OpenPyxl.Read(second).ToDictionary(sheet => sheet.Name);
        sheets[One].Notes.Keys.Order().ShouldBe(["D5", "D6"]);
        sheets[Two].Notes.ShouldBeEmpty();
        sheets["错误清单"].Rows[0].ShouldBe(["共 1 处错误"]);
        Read(second).Ticket.Corrections.ShouldBe(2);

        var clean = Marked(second, again.Ticket, []);
        OpenPyxl.Read(clean).Select(sheet => $"{sheet.Name} {sheet.Notes.Count}").ShouldBe(["填报说明 0", $"{One} 1", $"{Two} 0", $"{Other} 0", "选项 0", "核对 0", "草稿 0"]);
        Look(clean, "D4:D6").ShouldStartWith("D4 FF00B050 General;D5 FFFFF9E0 @;D6 FFFFF9E0 yyyy-mm-dd;'2 队伍 阵地'!D4 FFFFF9E0 #,##0 False");
    }

    [Fact]
    public void A_valid_file_is_valid_with_its_marks_and_without_them()
    {
        var wrong = CellEdits.Set(Form, (One, "D4", "很多"), (One, "D6", "去年"), (Two, "D4", "12.5"), (Two, "D12", "7"), (Other, "D4", "_x0041_"));
        var reading = Read(wrong);
        var marked = Marked(wrong, reading.Ticket, reading.Faults);
        WorkbookAssert.Valid(marked);
        var second = Marked(CellEdits.Set(marked, (One, "D4", "3")), Read(marked).Ticket, reading.Faults);
        WorkbookAssert.Valid(second);
        WorkbookAssert.Valid(Marked(second, Read(second).Ticket, []));

        reading.Faults.Select(fault => fault.Where).ShouldBe(["1 保障!D4", "1 保障!D6", "2 队伍 阵地!D12", "2 队伍 阵地!D4"], ignoreOrder: true);
        Read(second).Faults.Select(fault => fault.Where).ShouldBe(["1 保障!D6", "2 队伍 阵地!D12", "2 队伍 阵地!D4"], ignoreOrder: true);
        OpenPyxl.Read(second).Single(sheet => sheet.Name == Two).Notes.Keys.Order().ShouldBe(["D12", "D4"]);
    }

    [Fact]
    public void What_another_program_has_saved_takes_marks_as_well_and_loses_them_again()
    {
        var wrong = LibreOffice.Recompute(Edit(Form, Set(One, "D4", "'很多'")));
        var marked = LibreOffice.Recompute(Marked(wrong, Read(wrong).Ticket, Read(wrong).Faults));
        var again = Read(marked);

        again.Faults.Select(fault => fault.Where).ShouldBe(["1 保障!D4"]);
        OpenPyxl.Read(marked).Single(sheet => sheet.Name == One).Notes.Keys.ShouldBe(["D4"]);
        var clean = Marked(marked, again.Ticket, []);

        OpenPyxl.Read(clean).Single(sheet => sheet.Name == One).Notes.ShouldBeEmpty();
        Look(clean, "D4:D4").ShouldStartWith("D4 FFFFF9E0 ");
    }

    [Fact]
    public void What_somebody_else_changed_meanwhile_is_meant_when_the_file_comes_again()
    {
        var ticket = Read(Form).Ticket;
        using var result = new MemoryStream();
        FillInErrors.Write(new MemoryStream(Form), result, ticket, [], new Dictionary<string, ItemValue?> { ["fund"] = null, ["plan"] = ItemValue.Of(false) }, TestForm.Key).ShouldBeTrue();

        Read(result.ToArray()).Ticket.Shown.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}").ShouldBe(["cases 4", "plan false"]);
    }

    private static byte[] Marked(byte[] file, FillInTicket ticket, IReadOnlyList<SheetFault> faults)
    {
        using var result = new MemoryStream();
        FillInErrors.Write(new MemoryStream(file), result, ticket, faults, Nothing, TestForm.Key).ShouldBeTrue();
        return result.ToArray();
    }

    private static FillInReading Read(byte[] file)
    {
        var opened = FillInFile.Open(new MemoryStream(file), ReadLimits.Default, TestForm.Key);
        opened.Problems.ShouldBeEmpty();
        var read = opened.Value!.Read(TestForm.Small, new("2026", 3, "jia"));
        read.Problems.ShouldBeEmpty();
        return read.Value!;
    }

    // Colors and formats, told by openpyxl.
    private static string Look(byte[] file, string range)
    {
        var script = $"""
            rows = book['{One}']['{range}']
            two = book['{Two}']['D4']
            seen = [f'{"{"}c.coordinate{"}"} {"{"}c.fill.fgColor.rgb{"}"} {"{"}c.number_format{"}"}' for row in rows for c in row]
            seen.append(f"'{Two}'!D4 {"{"}two.fill.fgColor.rgb{"}"} {"{"}two.number_format{"}"} {"{"}book['{Two}'].row_dimensions[4].hidden{"}"}")
            if '错误清单' in book: seen.append('链接 ' + book['错误清单']['C4'].hyperlink.location)
            book['草稿' if '草稿' in book else '{One}']['Z99'] = ';'.join(seen)
            """;
        return OpenPyxl.Read(Edit(file, script)).Select(sheet => sheet["Z99"]).Single(text => text is not null)!;
    }
}

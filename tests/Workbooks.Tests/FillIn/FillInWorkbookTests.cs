using Fadu.Indicators.Values;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Tests.Tables;

namespace Fadu.Workbooks.Tests.FillIn;

public sealed class FillInWorkbookTests
{
    [Fact]
    public void A_sheet_for_each_first_level_indicator_holds_each_item_once_and_points_to_it_from_the_others()
    {
        var file = TestForm.Write(TestForm.Of(TestForm.Small, ("fund", ItemValue.Of(12.5m)), ("plan", ItemValue.Of(true)), ("issued", ItemValue.Of(new DateOnly(2022, 8, 31))), ("cases", ItemValue.Of(4m))));

        WorkbookAssert.Valid(file);
        var sheets = OpenPyxl.Read(file);
        sheets.Select(sheet => $"{sheet.Name} {sheet.State}").ShouldBe(["填报说明 visible", "1 保障 visible", "2 队伍 阵地 visible", "其他 visible", "选项 veryHidden", "核对 veryHidden"]);
        sheets[1].Cells.Where(cell => cell.Place is ['A' or 'D', ..]).Select(cell => $"{cell.Place} {cell.Type} {cell.Value}").ShouldBe(
            ["A1 s 1 保障", "A2 s 甲区　2026年中期评估　2026-12-22 09:30 前上报；只填浅黄色的格子", "A3 s 编号", "D3 s 本期值", "A4 s fund", "D4 n 12.5", "A5 s plan", "D5 s 是", "A6 s issued", "D6 d 2022-08-31T00:00:00"]);
        sheets[2].Cells.Where(cell => cell.Place is ['A' or 'D', >= '4', ..]).Select(cell => $"{cell.Place} {cell.Value}").ShouldBe(
            ["A4 trained", "A5 rate", "A6 cases", "D6 4", "A7 level", "A8 fund", "D8 见“1 保障”"]);
        Grid.Of(sheets[1]).Skip(2).ShouldBe(
        [
            ["编号", "数据项", "要求", "本期值", "计量单位", "上期值", "可填内容", "佐证材料", "用于哪些指标、怎么计分", "填报说明", "备注（留底，不上报）"],
            ["fund", "普法经费", "必填", "12.5", "万元", "12.5", "0 到 100000 的数", "预算批复", "1.1 经费（3 分）：满100万元得满分\n2.2 阵地（2 分）", "填当年决算数", ""],
            ["plan", "已印发规划", "必填", "是", "", "是", "“是”或“否”", "", "1.2 规划（2 分）", "", ""],
            ["issued", "规划印发", "选填", "2022-08-31T00:00:00", "", "2022-08-31T00:00:00", "2021-01-01 到 2023-12-31 的日期（如 2023-08-31）", "", "1.2 规划（2 分）", "", ""],
        ]);
        Grid.Of(sheets[4]).ShouldBe([["市级, 含区级"], ["省级"], ["国家级"]]);
    }

    [Theory]
    [InlineData("bwzq.yaml")]
    [InlineData("fzsy.yaml")]
    [InlineData("lzpy.yaml")]
    [InlineData("mzfz.yaml")]
    [InlineData("sfxj.yaml")]
    public void Every_system_that_ships_has_a_valid_form(string name)
    {
        var file = TestForm.Write(TestForm.Of(TestForm.Shipped(name)));

        WorkbookAssert.Valid(file);
    }
}

using System.Text.Json.Nodes;
using Fadu.Host.Tests.Commands;

namespace Fadu.Host.Tests.Batch;

public sealed class TableReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Groups_that_look_alike_are_one_and_bear_the_first_spelling() =>
        JsonNode.Parse(Score("unit,group,普法经费,常住人口\nA,甲（1）,100,100\nB,甲(1),200,100\nC,甲(2),100,100\nD, 甲（１） ,50,100\nE,,5,100\n", "--json").Out)!["units"]!
            .AsArray().Select(unit => $"{unit!["unit"]} {unit["group"]} {unit["rank"]}/{unit["ranked"]}")
            .ShouldBe(["A 甲（1） 2/3", "B 甲（1） 1/3", "C 甲(2) 1/1", "D 甲（1） 3/3", "E  1/1"]);

    [Fact]
    public void What_a_short_line_has_is_checked_and_a_long_line_is_not_guessed_at() => Faults(
        """
        unit,普法经费,trained,村数
        A,x,1.5
        A
        B,x,1,2,3
        C,y,1,2

        """).ShouldBe(
        [
            "d.csv:2: 这一行有 3 格，表头有 4 格；单元格里的逗号要放在引号里",
            "d.csv:2:2: 普法经费：“x”不是数，应写 0 到 1000000 的数",
            "d.csv:2:3: trained：“1.5”不是整数，应写 0 到 1000 的整数",
            "d.csv:3: 这一行有 1 格，表头有 4 格；单元格里的逗号要放在引号里",
            "d.csv:3:1: 单位“A”在第 2 行已经出现，一个单位只能有一行",
            "d.csv:4: 这一行有 5 格，表头有 4 格；单元格里的逗号要放在引号里",
            "d.csv:5:2: 普法经费：“y”不是数，应写 0 到 1000000 的数",
            "7 个错误，没有计分",
        ]);

    [Fact]
    public void A_short_line_without_its_unit_s_cell_is_one_fault() => Faults("普法经费,unit\n1\n").ShouldBe(
        ["d.csv:2: 这一行有 1 格，表头有 2 格；单元格里的逗号要放在引号里", "1 个错误，没有计分"]);

    [Fact]
    public void Sums_and_remarks_below_the_table_are_no_units() => Faults(
        "unit,name,知晓率\nA,甲,90\n合计,,150\n全市 小 计,,x\n,平均值,50\n最大值,,90\n注：本表由各县填报\n说明见附件,,\n填表人：张三,,审核人：李四\nZH,综合计划科,80\n").ShouldBe(
        [
            "d.csv:3: “合计”：这一行像合计行或附注，不是单位；请删去",
            "d.csv:4: “全市 小 计”：这一行像合计行或附注，不是单位；请删去",
            "d.csv:5: “平均值”：这一行像合计行或附注，不是单位；请删去",
            "d.csv:6: “最大值”：这一行像合计行或附注，不是单位；请删去",
            "d.csv:7: “注：本表由各县填报”：这一行像合计行或附注，不是单位；请删去",
            "d.csv:8: “说明见附件”：这一行像合计行或附注，不是单位；请删去",
            "d.csv:9: “填表人：张三”：这一行像合计行或附注，不是单位；请删去",
            "7 个错误，没有计分",
        ]);

    [Fact]
    public void A_line_without_a_single_value_is_warned_of()
    {
        var run = Score("unit,name,知晓率,村数\nA,甲,90,1\nB,乙,, \n");

        run.Exit.ShouldBe(0);
        run.Told.Select(WithoutFolder).ShouldBe(["d.csv:3: 警告：这一行一个数据都没有"]);
    }

    [Fact]
    public void A_table_without_any_column_of_the_system_is_refused()
    {
        var run = Score("unit,name,产量\nA,甲,90\n", "--out", _folder["s.csv"]);

        (run.Exit, run.Out, File.Exists(_folder["s.csv"])).ShouldBe((2, "", false));
        run.ErrorLines.Select(WithoutFolder).ShouldBe(
        [
            "d.csv:1:3: 警告：没有“产量”这个数据项或单位属性，这一列已忽略",
            "d.csv:1: 表里没有一列是这个体系的数据项，是不是用错了体系或表？",
            "1 个错误，没有计分",
        ]);
    }

    [Fact]
    public void What_formulas_read_and_no_column_gives_is_warned_of_in_one_line() => Score("unit,知晓率,村数\nA,90,1\n").ErrorLines.Select(WithoutFolder).ShouldBe(
        ["d.csv:1: 警告：公式用到的数据有 8 项没有列，各单位都按缺失计：普法经费、法律明白人数、阵地评级、示范村数、报送日、有规划（文件）、重大舆情事件、单位.常住人口"]);

    [Theory]
    [InlineData("5.10104E+11", "单位代码“5.10104E+11”被表格软件改成了科学计数法，已经丢了位数；请把这一列设成文本格式，重新填写")]
    [InlineData("510104.0", "单位代码“510104.0”被表格软件改成了小数；请把这一列设成文本格式，写 510104")]
    public void A_code_that_a_spreadsheet_damaged_is_a_fault(string code, string fault) =>
        Faults($"unit,知晓率\n{code},90\n").ShouldBe([$"d.csv:2:1: {fault}", "1 个错误，没有计分"]);

    [Fact]
    public void Columns_without_a_heading_are_one_warning_and_empty_ones_none() =>
        Faults("unit,,知晓率,,,,\nA,x,90,1,,,\nB,,90,,1,,\n").ShouldBe(["d.csv:1: 警告：第 2、4–5 列没有列名，已忽略"]);

    [Theory]
    [InlineData("2023 年度普法考核数据表,,\nunit,name,知晓率\n", "d.csv:1: 这一行没有 unit 列（或“单位”“单位代码”）；列名要在第一行，请删去上面的标题行")]
    [InlineData("unit，name，知晓率\n", "d.csv:1:1: “unit，name，知晓率”写在了一格里；列之间请用半角逗号")]
    [InlineData("unit|name|知晓率\n", "d.csv:1:1: “unit|name|知晓率”写在了一格里；列之间请用半角逗号")]
    [InlineData("unit,村数，知晓率\n", "d.csv:1:2: “村数，知晓率”写在了一格里；列之间请用半角逗号")]
    public void A_line_that_is_no_heading_is_one_fault(string heading, string fault) => Faults($"{heading}A,1,2\n").ShouldBe([fault, "1 个错误，没有计分"]);

    [Theory]
    [InlineData("unit,name,知晓率\nA,甲,90\nB,\"乙,80\nC,丙,70\n", "d.csv:3:2: 这一格以引号开头，到文件末尾也没有结束的引号")]
    [InlineData("\"unit,name,知晓率\nA,甲,90\n", "d.csv:1:1: 这一格以引号开头，到文件末尾也没有结束的引号")]
    public void An_open_quotation_mark_is_one_fault(string table, string fault) => Faults(table).ShouldBe([fault, "1 个错误，没有计分"]);

    private string WithoutFolder(string line) => line.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    private IEnumerable<string> Faults(string table) =>
        Score(table).Told.Select(WithoutFolder);

    private CommandRun Score(string table, params string[] more) =>
        CommandRun.Of(["score", "--system", SmallTable.System, "--data", _folder.Write("d.csv", table), .. more]);
}

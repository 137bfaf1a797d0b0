using System.Text;
using System.Text.Json.Nodes;

namespace Fadu.Host.Tests.Commands;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Previous_values_come_from_the_same_columns_of_another_table()
    {
        var run = Score(SmallTable.Good, "--previous", _folder.Write("previous.csv", SmallTable.Previous));

        // 300 / 290 - 1 = 3.448 % of the 10 % that give one mark.
        run.OutLines[1].ShouldBe("A1,甲县,8.64,1,合格,3.84,1.5,0.34,2,4.3,2,1.8,0.5,,");
    }

    [Fact]
    public void Previous_values_may_stand_in_the_same_table()
    {
        var run = Score("unit,普法经费,上期.普法经费,population\nA,300,290,200\n");

        run.OutLines[1].ShouldStartWith("A,A,1.84,1,不合格,1.84,1.5,0.34,0,0,");
    }

    [Fact]
    public void Previous_values_given_twice_are_a_fault()
    {
        var run = Score("unit,普法经费,上期.普法经费\nA,300,290\n", "--previous", _folder.Write("previous.csv", SmallTable.Previous));

        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("表里已有“上期.普法经费”列");
    }

    [Fact]
    public void An_unknown_band_set_is_a_fault_that_names_those_there_are()
    {
        var run = Score(SmallTable.Good, "--bands", "创建");

        (run.Exit, run.Out).ShouldBe((2, ""));
        run.Told[0].ShouldBe("--bands: 没有等次表“创建”；有：复核");
    }

    [Fact]
    public void Every_bad_cell_is_listed_with_line_and_column_and_nothing_is_written()
    {
        var (table, result) = (_folder.Write("bad.csv", SmallTable.Heading +
            """
            A1,甲县,,0,abc,12.5,E,95,10,5,2023-02-30,对,0
            A1,甲县,,100,50,120,C,101,0,0,2024-01-01,否,-1
            ,"无
            名",,100,50,,,,,,,,
            D4,丁镇,,100

            """), _folder["scores.csv"]);

        var run = CommandRun.Of("score", "--system", SmallTable.System, "--data", table, "--out", result);

        (run.Exit, run.Out).ShouldBe((2, ""));
        run.ErrorLines.Select(line => line.Replace(table, "bad.csv", StringComparison.Ordinal)).ShouldBe(
        [
            "bad.csv:2:4: 单位.常住人口：“0”超出允许的范围，应写不小于 1 的整数",
            "bad.csv:2:5: 普法经费：“abc”不是数，应写 0 到 1000000 的数",
            "bad.csv:2:6: trained：“12.5”不是整数，应写 0 到 1000 的整数",
            "bad.csv:2:7: 阵地评级：“E”不在选项里，应写“A”“B”“C”“D”之一",
            "bad.csv:2:11: 报送日：“2023-02-30”不是日期，或者没有这一天，应写 2023-01-01 到 2023-12-31 的日期（如 2023-08-31）",
            "bad.csv:2:12: 有规划(文件)：“对”不是“是”或“否”，应写“是”或“否”",
            "bad.csv:3:1: 单位“A1”在第 2 行已经出现，一个单位只能有一行",
            "bad.csv:3:8: 知晓率：“101”超出允许的范围，应写 0 到 100 的百分数（95% 写 95 或 95%）",
            "bad.csv:3:11: 报送日：“2024-01-01”超出允许的范围，应写 2023-01-01 到 2023-12-31 的日期（如 2023-08-31）",
            "bad.csv:3:13: 重大舆情事件：“-1”超出允许的范围，应写 0 到 9 的整数",
            "bad.csv:4:1: 没有写单位代码",
            "bad.csv:6: 这一行有 4 格，表头有 13 格；单元格里的逗号要放在引号里",
            "12 个错误，没有计分",
        ]);
        Directory.GetFiles(_folder.Path).ShouldBe([table]);
    }

    [Fact]
    public void Unknown_columns_are_warned_of_with_the_nearest_name_and_ignored()
    {
        var run = Score("unit,普法经费,法律明白人,截止日,xyz,\nA,5,3,2,1,\n");

        run.Exit.ShouldBe(0);
        run.Told.Select(WithoutFolder).ShouldBe(
        [
            "data.csv:1:3: 警告：没有“法律明白人”这个数据项或单位属性，这一列已忽略；是不是“法律明白人数”？",
            "data.csv:1:4: 警告：“截止日”是政策参数，它的值写在体系文件里；这一列已忽略",
            "data.csv:1:5: 警告：没有“xyz”这个数据项或单位属性，这一列已忽略",
        ]);
    }

    [Theory]
    [InlineData("unit,name,group,fund,population")]
    [InlineData("UNIT,Name,GROUP,普法经费,常住人口")]
    [InlineData("单位,名称,分组,普法经费,单位.常住人口")]
    [InlineData("单位代码,单位名称,组别,普法经费 ,单位.population")]
    public void Columns_may_be_named_in_several_ways(string heading) =>
        Score($"{heading}\nA,甲县,g,100,100\n", "--json").ShouldSatisfyAllConditions(
            run => run.Told.ShouldBeEmpty(),
            run => ((string?)JsonNode.Parse(run.Out)!["units"]![0]!["group"]).ShouldBe("g"),
            run => ((decimal?)JsonNode.Parse(run.Out)!["units"]![0]!["total"]).ShouldBe(1.25m));

    [Fact]
    public void Full_width_and_half_width_names_are_the_same_column() =>
        Score("unit,有规划（文件）\nA,是\n").OutLines[1].ShouldStartWith("A,A,0.5,");

    [Theory]
    [InlineData("unit,普法经费,fund\nA,1,2\n", "data.csv:1:3: “fund”列和第 2 列“普法经费”是同一个内容，只能留一列")]
    [InlineData("unit,单位\nA,A\n", "data.csv:1:2: “单位”列和第 1 列“unit”是同一个内容，只能留一列")]
    [InlineData("name,普法经费\nA,1\n", "data.csv:1: 表头里没有 unit 列（或“单位”“单位代码”）；有的列：name、普法经费")]
    [InlineData("unit,普法经费\n", "data.csv:1: 表头下面没有数据行")]
    [InlineData("", "data.csv:1: 文件是空的，第一行要有列名")]
    public void A_heading_that_cannot_be_used_is_a_fault(string table, string fault)
    {
        var run = Score(table);

        run.Exit.ShouldBe(2);
        WithoutFolder(run.Told[0]).ShouldBe(fault);
    }

    [Fact]
    public void A_bare_share_is_taken_as_it_stands_and_warned_of()
    {
        var run = Score("unit,知晓率\nA,0.95\n");

        run.Exit.ShouldBe(0);
        WithoutFolder(run.Told.Single()).ShouldBe("data.csv:2:2: 警告：知晓率：0.95 按 0.95% 读入；如果是 95%，请写 95 或 95%");
    }

    [Fact]
    public void Groups_are_ranked_apart() =>
        Score("unit,group,重大舆情事件,单位.常住人口,普法经费\nA,g,0,10,20\nB,h,0,10,10\nC,g,0,10,30\n")
            .OutLines.Skip(1).Select(line => line.Split(',')[3]).ShouldBe(["1", "1", "1"]);

    [Fact]
    public void A_table_in_GB18030_with_tabs_gives_the_same_scores()
    {
        var table = _folder.Write("gb.csv", SmallTable.Good.Replace("丙,镇", "丙镇", StringComparison.Ordinal).Replace(',', '\t'), CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!);

        var run = CommandRun.Of("score", "--system", SmallTable.System, "--data", table);

        run.OutLines.ShouldBe(Score(SmallTable.Good.Replace("丙,镇", "丙镇", StringComparison.Ordinal)).OutLines);
    }

    [Fact]
    public void An_explanation_goes_to_the_error_stream_where_the_table_takes_standard_output()
    {
        var run = Score(SmallTable.Good, "--explain", "甲县");

        run.OutLines.Count.ShouldBe(4);
        run.ErrorLines[0].ShouldBe("A1 甲县");
    }

    [Fact]
    public void An_explanation_goes_to_standard_output_where_the_table_goes_to_a_file()
    {
        var run = Score(SmallTable.Good, "--explain", "A1", "--out", _folder["scores.csv"]);

        run.Error.ShouldBeEmpty();
        run.OutLines[0].ShouldBe("A1 甲县");
    }

    [Fact]
    public void An_unknown_unit_to_explain_stops_before_anything_is_written()
    {
        var run = Score(SmallTable.Good, "--explain", "甲乡", "--out", _folder["scores.csv"]);

        (run.Exit, run.Out).ShouldBe((2, ""));
        WithoutFolder(run.Error.Trim()).ShouldBe("data.csv: 表里没有单位“甲乡”，是不是“甲县”？");
        File.Exists(_folder["scores.csv"]).ShouldBeFalse();
    }

    [Fact]
    public void The_input_is_never_overwritten()
    {
        var table = _folder.Write("data.csv", SmallTable.Good);

        CommandRun.Of("score", "--system", SmallTable.System, "--data", table, "--out", table).Exit.ShouldBe(2);

        File.ReadAllText(table).ShouldBe(SmallTable.Good);
    }

    private CommandRun Score(string table, params string[] more) =>
        CommandRun.Of(["score", "--system", SmallTable.System, "--data", _folder.Write("data.csv", table), .. more]);

    private string WithoutFolder(string line) => line.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}

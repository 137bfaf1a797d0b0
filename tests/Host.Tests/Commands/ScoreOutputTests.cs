using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Fadu.Host.Tests.Commands;

public sealed class ScoreOutputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_table_is_scored_to_standard_output_and_nothing_else_stands_there()
    {
        var run = Score(SmallTable.Good);

        run.Error.ShouldBeEmpty();
        run.Exit.ShouldBe(0);
        run.Out.ShouldBe(
            """
            unit,name,total,rank,band,1,1.1,1.2,1.3,2,2.1,2.2,2.3,group,notes
            A1,甲县,9.18,1,优秀,4.38,1.88,,2.5,4.3,2,1.8,0.5,,不适用 1.2
            B2,乙区,4.38,2,不合格,1.88,0.63,,1.25,3,3,,,,一票否决 V1 重大舆情；缺失 2.2（未填报）；不适用 1.2 2.3
            C3,"丙,镇",1.25,,不合格,0,0,,0,1.25,0,1,0.25,,未过门槛 G1 有经费（未填报）；缺失 1.1（未填报）；不适用 1.2；待查：扣分项 K1 无法计算（未填报）

            """.ReplaceLineEndings("\r\n").Insert(0, "\uFEFF"));
    }

    [Fact]
    public void Bands_come_from_the_set_that_is_asked_for() =>
        Score(SmallTable.Good, "--bands", "复核").OutLines.Skip(1).Select(line => line.Split(',')[^11]).ShouldBe(["保留", "撤销", "撤销"]);

    [Fact]
    public void Faults_come_as_JSON_for_machines()
    {
        var run = Score("unit,普法经费\nA,x\n", "--json");

        run.Exit.ShouldBe(2);
        JsonNode.Parse(run.Out)!["faults"]!.AsArray().Select(fault => (string?)fault!["code"]).ShouldBe(["value.not_a_number"]);
    }

    [Fact]
    public void The_file_is_UTF_8_with_a_mark_and_standard_output_stays_empty()
    {
        var (table, result) = (_folder.Write("data.csv", SmallTable.Good), _folder.Write("scores.csv", "old"));

        var run = CommandRun.Of("score", "--system", SmallTable.System, "--data", table, "--out", result);

        (run.Exit, run.Out, run.Error).ShouldBe((0, "", ""));
        File.ReadAllBytes(result)[..4].ShouldBe([0xEF, 0xBB, 0xBF, (byte)'u']);
        Directory.GetFiles(_folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public void Text_that_looks_like_a_formula_is_written_unaltered_in_quotes() =>
        Score("unit,name,普法经费\n=1+1,@cmd,5\n").OutLines[1].ShouldStartWith("\"=1+1\",\"@cmd\",");

    [Fact]
    public void Scores_for_machines_tell_missing_not_applicable_and_zero_apart()
    {
        var unit = JsonNode.Parse(Score(SmallTable.Good, "--json").Out)!["units"]![2]!;

        unit["indicators"]!.AsArray().Select(score => $"{score!["code"]} {score["state"]} {score["score"]?.ToJsonString() ?? "null"}").ShouldBe(
        [
            "1 SCORED 0", "1.1 MISSING 0", "1.2 NOT_APPLICABLE null", "1.3 SCORED 0",
            "2 SCORED 1.25", "2.1 SCORED 0", "2.2 SCORED 1", "2.3 SCORED 0.25",
        ]);
    }

    [Fact]
    public void A_check_that_fails_is_noted_and_told_once_for_the_table()
    {
        var run = Score("unit,村数,示范村数\nA,2,3\nB,2,2\nC,0,1\n");

        run.Exit.ShouldBe(0);
        run.OutLines.Skip(1).Select(line => line.Split('；')[^1]).ShouldBe(["校验错误 JY1 示范村数不能多于村数", run.OutLines[2].Split('；')[^1], "校验错误 JY1 示范村数不能多于村数"]);
        run.Told.Select(WithoutFolder).ShouldBe(["data.csv: 警告：2 行有校验错误，在填报系统里不能提交；这里照样计分，见 notes"]);
    }

    [Fact]
    public void A_check_that_only_warns_asks_to_be_confirmed_and_is_not_counted()
    {
        var system = _folder.Write("s.yaml", File.ReadAllText(SmallTable.System)
            .Replace("\"示范村数不能多于村数\"", "\"示范村数不能多于村数\", level: warning", StringComparison.Ordinal));

        var run = CommandRun.Of("score", "--system", system, "--data", _folder.Write("d.csv", "unit,村数,示范村数\nA,2,3\n"));

        run.OutLines[1].ShouldEndWith("；请核对 JY1 示范村数不能多于村数");
        run.Told.ShouldBeEmpty();
    }

    [Fact]
    public void The_group_stands_before_the_notes_where_the_table_has_groups()
    {
        var run = Score("unit,group,知晓率\nA,县,90\nB,,90\n");

        run.OutLines[0].ShouldEndWith(",2.3,group,notes");
        run.OutLines.Skip(1).Select(line => line.Split(',')[^2]).ShouldBe(["县", ""]);
        Score("unit,知晓率\nA,90\n").OutLines[0].ShouldEndWith(",2.3,notes");
    }

    [Fact]
    public void Scores_as_JSON_go_to_the_file_that_is_named()
    {
        var run = Score(SmallTable.Good, "--json", "--out", _folder["scores.json"]);

        (run.Exit, run.Out, run.Error).ShouldBe((0, "", ""));
        File.ReadAllText(_folder["scores.json"]).ShouldBe(Score(SmallTable.Good, "--json").Out);
    }

    [Fact]
    public void A_terminal_is_shown_no_control_characters_and_a_file_keeps_them()
    {
        var table = _folder.Write("d.csv", "unit,name,知晓率\nA,甲\u001b[31m县,90\n");

        var shown = CommandRun.In(new Dictionary<string, string>(), isTerminal: true, "score", "--system", SmallTable.System, "--data", table);
        var explained = CommandRun.In(new Dictionary<string, string>(), isTerminal: true, "explain", "--system", SmallTable.System, "--data", table, "--unit", "A");

        shown.OutLines[1].ShouldStartWith("A,甲\uFFFD[31m县,");
        explained.OutLines[0].ShouldBe("A 甲\uFFFD[31m县");
        CommandRun.Of("score", "--system", SmallTable.System, "--data", table).OutLines[1].ShouldStartWith("A,甲\u001b[31m县,");
    }

    [Fact]
    public void A_large_table_tells_a_log_how_far_it_is_and_standard_output_stays_a_table()
    {
        var table = new StringBuilder("unit,普法经费,单位.常住人口\n");
        for (var i = 0; i < 12_000; i++)
            table.Append(CultureInfo.InvariantCulture, $"U{i},100,200\n");

        var run = Score(table.ToString());

        run.Told.ShouldBe(["已读 10,000 行", "已计分 10,000 行"]);
        run.OutLines.Count.ShouldBe(12_001);
    }

    private CommandRun Score(string table, params string[] more) =>
        CommandRun.Of(["score", "--system", SmallTable.System, "--data", _folder.Write("data.csv", table), .. more]);

    private string WithoutFolder(string line) => line.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}

using System.Text.Json.Nodes;

namespace Fadu.Host.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_unit_is_explained_from_its_total_down_to_its_own_numbers() => Explain("B2").Out.ShouldBe(
        """
        B2 乙区
        总分 4.38（满分 10）    等次 不合格    排名 2/2
        指标 4.88 + 加分 0 − 扣分 0.5 = 4.38
        附注：一票否决 V1 重大舆情；缺失 2.2（未填报）；不适用 1.2 2.3

        1 保障            1.88 / 5
          1.1 人均经费    0.63 / 2.5
              规则：人均满2元得满分，按比例计
              公式：Linear(Ratio([普法经费], [单位.常住人口]), 0, 2)
                普法经费 50 元 ÷ 单位.常住人口 100 人 = 0.5
                0.5 在 0（0 分）至 2（满分）之间按比例 = 0.5
              得分 2.5 × 0.5 ÷ 2 = 0.625，四舍五入为 0.63
              分值由 2 增为 2.5：摊入了不计的指标的分值
              未达标，达标线 1.2
          1.2 经费增长    不适用
              适用条件：Coalesce([上期.普法经费], 0) > 0
                上期.普法经费 缺失（上期.普法经费 没有上期值），改取 0 = 0
                0 > 0 = 否
          1.3 法律明白人  1.25 / 2.5
              公式：Tier([法律明白人数], 300, [满分], 100, 1, 0)
                法律明白人数 120 人 分档（达到 300 得 满分 2 分，达到 100 得 1，否则 0） = 1
              得分 2.5 × 1 ÷ 2 = 1.25
              分值由 2 增为 2.5：摊入了不计的指标的分值

        2 成效            3 / 5
          2.1 阵地        3 / 5
              公式：[满分] * [阵地评级]
                满分 2 分 × 阵地评级 0.6 = 1.2
              得分 5 × 1.2 ÷ 2 = 3
              分值由 2 增为 5：摊入了不计的指标的分值
          2.2 知晓        缺失，不计
              公式：[满分] * [知晓率] / 100
                满分 2 分 × 知晓率 缺失（知晓率 未填报） = 缺失（知晓率 未填报）
                缺失（知晓率 未填报） ÷ 100 = 缺失（知晓率 未填报）
              没有结果，不计这一项，分值摊给同级指标
          2.3 示范村      不适用
              适用条件：[村数] > 0
                村数 0 个 > 0 = 否

        扣分
          K1 迟报  0.5（最多 1）
            公式：PerCount(DaysLate([报送日], [截止日]), 0.1, [满分])
              报送日 2023年9月5日 比截止日 截止日 2023年8月31日 晚的天数 = 5
              5 × 0.1，最多 满分 1 分 = 0.5

        一票否决
          V1 重大舆情
            规则：发生重大舆情事件的，等次为不合格
            条件：[重大舆情事件] > 0
              重大舆情事件 1 件 > 0 = 是

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void One_indicator_is_explained_in_English() => Explain("C3", "--indicator", "1.1", "--lang", "en").Out.ShouldBe(
        """
        C3 丙,镇
        total 1.25 (full marks 10)    band 不合格    not ranked
        notes: gate not met G1 有经费 (not reported); missing 1.1 (not reported); not applicable 1.2; to be looked at: deduction K1 cannot be told (not reported)
          1.1 人均经费  missing, 0 / 2.5
              rule: 人均满2元得满分，按比例计
              formula: Linear(Ratio([普法经费], [单位.常住人口]), 0, 2)
                [普法经费] = missing (not reported)
                [单位.常住人口] = 50
                Ratio([普法经费], [单位.常住人口]) = missing (not reported)
                Linear(Ratio([普法经费], [单位.常住人口]), 0, 2) = missing (not reported)
              no result: no marks
              its marks rise from 2 to 2.5: those of indicators that are left out were shared out
              below the pass line of 1.2

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_gate_that_is_not_met_is_explained() =>
        Explain("C3").Out.ShouldContain("未过的门槛\n  G1 有经费\n    条件：[普法经费] >= 1\n");

    [Fact]
    public void A_result_beyond_the_marks_says_what_it_counts_as()
    {
        var system = _folder.Write("s.yaml", File.ReadAllText(SmallTable.System).Replace("[满分] * [阵地评级]", "3 * [阵地评级]", StringComparison.Ordinal));

        CommandRun.Of("explain", "--system", system, "--data", _folder.Write("d.csv", SmallTable.Good), "--unit", "A1", "--indicator", "2.1")
            .Out.ShouldContain("结果 3 超出 0 到 2，按 2 计");
    }

    [Fact]
    public void Only_what_lost_marks_may_be_asked_for()
    {
        var shown = Explain("A1", "--lost").Out;

        shown.ShouldContain("  1.1 人均经费");
        shown.ShouldNotContain("1.3 法律明白人");
        shown.ShouldNotContain("2.1 阵地");
    }

    [Fact]
    public void A_bonus_may_be_asked_for() => Explain("A1", "--indicator", "J1").OutLines.TakeLast(3).ShouldBe(
        ["  J1 有规划  0.5（最多 0.5）", "    公式：if([有规划(文件)], 0.5, 0)", "      条件“[有规划(文件)]”成立，取 0.5 = 0.5"]);

    [Fact]
    public void A_node_brings_what_is_below_it() => JsonNode.Parse(Explain("A1", "--indicator", "2", "--json").Out)!["indicators"]!.AsArray()
        .Select(indicator => (string)indicator!["code"]!).ShouldBe(["2", "2.1", "2.2", "2.3"]);

    [Fact]
    public void Steps_come_as_JSON_for_machines()
    {
        var indicator = JsonNode.Parse(Explain("A1", "--indicator", "2.3", "--json").Out)!["indicators"]![0]!;

        indicator["formula"]!["steps"]!.AsArray().Select(step => (string)step!).ShouldBe(["示范村数 5 个 ÷ 村数 10 个 = 0.5", "0.5 在 0（0 分）至 1（满分）之间按比例 = 0.5"]);
        ((string?)indicator["appliesWhen"]!["result"]).ShouldBe("true");
    }

    [Theory]
    [InlineData("1.4", "没有指标“1.4”，是不是 1.")]
    [InlineData("zzz", "没有指标“zzz”")]
    public void An_unknown_indicator_is_a_fault(string code, string told)
    {
        var run = Explain("A1", "--indicator", code);

        (run.Exit, run.Out).ShouldBe((2, ""));
        run.Error.ShouldContain(told);
    }

    [Fact]
    public void A_name_that_two_units_bear_is_a_fault_that_names_their_codes()
    {
        var table = _folder.Write("d.csv", "unit,name,fund\nA,新城区,1\nB,新城区,2\n");

        var run = CommandRun.Of("explain", "--system", SmallTable.System, "--data", table, "--unit", "新城区");

        run.Exit.ShouldBe(2);
        run.Told.Single().ShouldBe($"{table}: 有 2 个单位叫“新城区”，请写代码：A、B");
    }

    private CommandRun Explain(string unit, params string[] more) =>
        CommandRun.Of(["explain", "--system", SmallTable.System, "--data", _folder.Write("data.csv", SmallTable.Good), "--unit", unit, .. more]);
}

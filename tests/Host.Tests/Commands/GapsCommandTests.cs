using System.Text.Json.Nodes;

namespace Fadu.Host.Tests.Commands;

public sealed class GapsCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_unit_is_told_what_it_lost_and_the_least_that_it_must_do() => Gaps("--unit", "B2").Out.ShouldBe(
        """
        B2 乙区
        总分 4.38（满分 10）    不合格    排名 2/2
        共失 5.62 分
        靠本单位自己最多挽回 5.12 分（91%），总分 10，等次 优秀
        离“合格”还差 1.62 分
        离“优秀”还差 4.62 分

        一票否决 V1 重大舆情
          后果：等次最高为“不合格”
          ▸ 重大舆情事件
            解除  重大舆情事件 1 件 改为 0 件（工作量 1）

        2.1 阵地    失 2 分（得 3 / 5）：数值不足
          满分 2 分 × 阵地评级 0.6 = 1.2
          ▸ 阵地评级
            下一档（每一步都加分）  阵地评级 C 改为 B（工作量 1）：得 4，总分 5.38 (+1)
            满分  阵地评级 C 改为 A（工作量 2）：得 5，总分 6.38 (+2)

        1.1 人均经费    失 1.87 分（得 0.63 / 2.5）：数值不足
          规则：人均满2元得满分，按比例计
          普法经费 50 元 ÷ 单位.常住人口 100 人 = 0.5
          0.5 在 0（0 分）至 2（满分）之间按比例 = 0.5
          ▸ 普法经费
            达标线  普法经费 50 元 改为 120 元（工作量 70）：得 1.5，总分 5.25 (+0.87)
            下一档（逐步加分，没有分档）  普法经费 50 元 改为 50.8 元（工作量 0.8）：得 0.64，总分 4.39 (+0.01)
            满分  普法经费 50 元 改为 199.6 元（工作量 149.6）：得 2.5，总分 6.25 (+1.87)

        1.3 法律明白人    失 1.25 分（得 1.25 / 2.5）：数值不足
          法律明白人数 120 人 分档（达到 300 得 满分 2 分，达到 100 得 1，否则 0） = 1
          ▸ 法律明白人数
            下一档、满分  法律明白人数 120 人 改为 300 人（工作量 180）：得 2.5，总分 5.63 (+1.25)

        扣分
          K1 迟报    扣 0.5 分
            报送日 2023年9月5日 比截止日 截止日 2023年8月31日 晚的天数 = 5
            5 × 0.1，最多 满分 1 分 = 0.5
            没有可以改动的数据项

        没有加满的加分
          J1 有规划    加 0 分，还可加 0.5 分
            条件“[有规划(文件)]”不成立，取 0 = 0
            ▸ 有规划（文件）
              下一档、满分  有规划（文件） 否 改为 是（工作量 1）：得 0.5，总分 4.88 (+0.5)

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void It_is_told_in_English_too() => Gaps("--unit", "B2", "--lang", "en").OutLines.Take(12).ShouldBe(
    [
        "B2 乙区",
        "total 4.38 (full marks 10)    不合格    rank 2/2",
        "5.62 marks lost",
        "by itself the unit wins back 5.12 at most (91 %): total 10, band 优秀",
        "'合格' lacks 1.62 marks",
        "'优秀' lacks 4.62 marks",
        "veto V1 重大舆情",
        "  effect: its band is '不合格' at best",
        "  ▸ 重大舆情事件",
        "    lifted  重大舆情事件 from 1 件 to 0 件 (effort 1)",
        "2.1 阵地    2 lost (3 of 5): the value is short",
        "  [满分] = 2",
    ]);

    [Fact]
    public void All_units_are_told_one_after_the_other_where_none_is_named() =>
        Gaps().OutLines.Where(line => line is ['A' or 'B' or 'C', _, ' ', ..] && !line.Contains('失', StringComparison.Ordinal)).ShouldBe(["A1 甲县", "B2 乙区", "C3 丙,镇"]);

    [Fact]
    public void Machines_get_the_same_with_exact_numbers()
    {
        var unit = JsonNode.Parse(Gaps("--unit", "B2", "--json").Out)!["units"]!.AsArray().Single()!;

        ((string)unit["unit"]!, (decimal)unit["total"]!, (decimal)unit["lost"]!).ShouldBe(("B2", 4.38m, 5.62m));
        var gap = unit["indicators"]!.AsArray().Single(one => (string)one!["code"]! == "1.3")!;
        ((decimal)gap["lost"]!, (decimal)gap["nominalLost"]!, (string)gap["reason"]!).ShouldBe((1.25m, 1m, "VALUE_SHORT"));
        var move = gap["moves"]!.AsArray().Last()!;
        ((string)move["target"]!, (string)move["outcome"]!, (string)move["items"]![0]!, (decimal)move["changes"]![0]!["to"]!, (decimal)move["effect"]!["total"]!)
            .ShouldBe(("FULL", "REACHED", "trained", 300, 5.63m));
    }

    [Fact]
    public void An_unknown_unit_is_a_fault()
    {
        var run = Gaps("--unit", "B3");

        (run.Exit, run.Out).ShouldBe((2, ""));
        run.Error.ShouldContain("表里没有单位“B3”");
    }

    [Fact]
    public void With_a_target_the_cheapest_way_to_it_and_the_next_best_are_told() => Gaps("--unit", "B2", "--target-band", "合格").Out.ShouldBe(
        """
        B2 乙区    总分 4.38    不合格    排名 2
        目标：等次“合格”    能达到，没有更省力的办法
        一票否决 V1 重大舆情：可以靠重大舆情事件解除
        ▸ 方案一（最省力）：工作量 3    总分 6.38    合格    排名 2
          阵地评级 C 改为 A（工作量 2，少了它总分少 2）
          重大舆情事件 1 件 改为 0 件（工作量 1，少了它总分少 0）
        ▸ 方案二：工作量 91.6    总分 6    合格    排名 2
          普法经费 50 元 改为 139.6 元（工作量 89.6，少了它总分少 1.12）
          有规划（文件） 否 改为 是（工作量 1，少了它总分少 0.5）
          重大舆情事件 1 件 改为 0 件（工作量 1，少了它总分少 0）
        ▸ 方案三：工作量 130.6    总分 6    合格    排名 2
          普法经费 50 元 改为 179.6 元（工作量 129.6，少了它总分少 1.62）
          重大舆情事件 1 件 改为 0 件（工作量 1，少了它总分少 0）

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_plan_is_told_in_English_too() => Gaps("--unit", "B2", "--target-total", "6", "--limit", "trained=3", "--limit", "plan=none", "--lang", "en").OutLines.ShouldBe(
    [
        "B2 乙区    total 4.38    不合格    rank 2",
        "target: total 6    can be reached, and nothing costs less",
        "▸ plan 1, the cheapest: effort 2    total 6.38    不合格    rank 2",
        "  阵地评级 from C to A (effort 2; without it 2 less)",
        "▸ plan 2: effort 129.6    total 6    不合格    rank 2",
        "  普法经费 from 50 元 to 179.6 元 (effort 129.6; without it 1.62 less)",
        "not to be won by itself: 1.25 marks of 1.3",
    ]);

    [Fact]
    public void What_others_supply_moves_where_that_is_asked_for_and_is_told_so()
    {
        var system = _folder.Write("others.yaml", File.ReadAllText(SmallTable.System).Replace("name: 阵地评级, type: choice,", "name: 阵地评级, from: evaluator, type: choice,", StringComparison.Ordinal));

        string[] Plan(params string[] more) => [.. CommandRun.Of(["gaps", "--system", system, "--data", _folder.Write("data.csv", SmallTable.Good), "--unit", "B2", .. more]).OutLines];

        string[] few = ["--limit", "trained=none", "--limit", "plan=none", "--limit", "fund=none", "--limit", "share=none"];
        Plan(["--target-total", "6", .. few])[1].ShouldBe("目标：总分 6    靠自己达不到");
        Plan(["--target-total", "6", "--include-others", .. few])[1..4].ShouldBe(
        [
            "目标：总分 6    能达到，没有更省力的办法",
            "▸ 方案一（最省力）：工作量 2    总分 6.38    不合格    排名 2",
            "  阵地评级 C 改为 A（由他方提供）（工作量 2，少了它总分少 2）",
        ]);
        Plan(["--target-total", "9.9", "--include-others", .. few])[1].ShouldBe("目标：总分 9.9    他方提供的数据也变动，仍达不到");
        Gaps("--include-others", "--json").Out.ShouldContain("arguments.others_alone");
    }

    [Fact]
    public void Machines_get_the_plan_with_exact_numbers()
    {
        var unit = JsonNode.Parse(Gaps("--unit", "B2", "--target-total", "6", "--json").Out)!["units"]!.AsArray().Single()!;

        ((string)unit["unit"]!, (string)unit["plan"]!["state"]!, (bool)unit["plan"]!["proved"]!, (bool)unit["plan"]!["nextProved"]!, (decimal)unit["plan"]!["target"]!["total"]!).ShouldBe(("B2", "REACHED", true, true, 6));
        ((decimal)unit["plan"]!["proposals"]![0]!["total"]!).ShouldBeGreaterThanOrEqualTo(6);
        ((decimal)unit["plan"]!["proposals"]![0]!["effort"]!).ShouldBe((decimal)unit["plan"]!["leastEffort"]!);
    }

    [Fact]
    public void Everything_wrong_with_target_and_limits_is_told_at_once()
    {
        var run = Gaps("--target-total", "viel", "--target-band", "合格", "--limit", "trained", "--json");

        run.Exit.ShouldBe(2);
        JsonNode.Parse(run.Out)!["faults"]!.AsArray().Select(fault => $"{fault!["code"]} {fault["place"]}").ShouldBe(
            ["arguments.target --target-total", "arguments.two_targets --target-band", "arguments.limit --limit"]);
        Gaps("--limit", "trained=5", "--json").Out.ShouldContain("arguments.limit_alone");
        JsonNode.Parse(Gaps("--target-total", "90", "--limit", "nothing=1", "--json").Out)!["faults"]!.AsArray().Select(fault => $"{fault!["code"]} {fault["place"]}").ShouldBe(
            ["plan.total_unfit --target-total", "plan.item_unknown --limit nothing"]);
        Gaps("--unit", "B2", "--target-rank", "9").Exit.ShouldBe(2);
    }

    private CommandRun Gaps(params string[] more) =>
        CommandRun.Of(["gaps", "--system", SmallTable.System, "--data", _folder.Write("data.csv", SmallTable.Good), .. more]);
}

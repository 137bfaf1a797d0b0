using System.Globalization;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.Workbooks.Reports;
using Fadu.Workbooks.Tests.Rounds;

namespace Fadu.Workbooks.Tests.Reports;

public sealed class EvaluationReportTests
{
    [Theory]
    [MemberData(nameof(ShippedRound.Codes), MemberType = typeof(ShippedRound))]
    public void Is_a_valid_file_with_four_parts_for_every_shipped_system(string code)
    {
        using var word = new WordFile(ReportContent.Of(code));

        word.Faults.ShouldBe([]);
        word.Of("Heading1").ShouldBe(["一、责任主体履职情况", "二、主要措施和成效", "三、存在的短板和原因", "四、下一步工作"]);
    }

    [Fact]
    public void Says_at_the_top_what_it_stands_on_and_at_the_end_who_signs()
    {
        using var word = new WordFile(ReportContent.Of("BWZQ"));

        word.Of("Title").ShouldBe(["2023年八五普法中期评估(县、市、区)", "评估报告"]);
        word.Of("Basis").ShouldBe(["依据：《八五普法中期评估(县、市、区)》第3版（BWZQ）", "口径：终评，计入单位196个", "数据截至2023年11月30日18时05分"]);
        word.Of("AnnexNote").ShouldBe(["附件：1. 单位得分和排名", "　　　2. 指标得分情况"]);
        word.Of("Signature").ShouldBe(["市普法工作办公室"]);
        word.Of("Date").ShouldBe(["2023年12月5日"]);
        word.Of("AnnexLabel").ShouldBe(["附件1", "附件2"]);
    }

    [Theory]
    [InlineData("2023年度履职评议", "2023年度履职评议评估报告")]
    [InlineData("八五普法中期评估", "八五普法中期评估报告")]
    public void A_title_that_fits_stands_in_one_line(string round, string title)
    {
        using var word = new WordFile(ReportContent.Of("BWZQ") with { Stand = ShippedRound.Stand("BWZQ") with { RoundName = round } });

        word.Of("Title").ShouldBe([title]);
    }

    [Fact]
    public void The_ranking_has_every_unit_with_the_marks_that_scoring_gave()
    {
        var scores = ShippedRound.Of("BWZQ");
        using var word = new WordFile(ReportContent.Of("BWZQ"));

        string[][] expected =
        [
            ["组别", "名次", "单位", "工作推进", "工作成效", "工作创新", "总分", "等次"],
            .. Enumerable.Range(0, scores.Count).Where(row => !scores.Table.Units[row].Withdrawn)
                .OrderBy(row => RoundStatistics.GroupsOf(scores).ToList().IndexOf(scores.Table.Units[row].Group)).ThenBy(scores.Rank).ThenBy(row => scores.Table.Units[row].Code, StringComparer.Ordinal)
                .Select(row => (string[])
                [
                    scores.Table.Units[row].Group!, $"{scores.Rank(row)}", scores.Table.Units[row].Name,
                    .. scores.Plan.System.Root.Children.Select(one => Marks(scores.Score(row, one))), Marks(scores.Total(row)), scores.Band(row)!,
                ]),
        ];
        word.Tables[^2].ShouldBe(expected);
    }

    [Fact]
    public void Indicators_have_the_figures_of_the_statistics()
    {
        var figures = RoundStatistics.Whole(ShippedRound.Of("BWZQ"), 10);
        using var word = new WordFile(ReportContent.Of("BWZQ"));

        word.Tables[^1].Skip(1).ShouldBe(figures.Indicators.Select(one => (string[])
        [
            $"{new string('　', one.Indicator.Depth - 1)}{one.Indicator.Code} {one.Indicator.Indicator.Name}",
            Marks(one.Indicator.Marks), Marks(one.Marks!.Mean), Marks(one.Marks.Median), Marks(one.Marks.Most), Marks(one.Marks.Least), Marks(one.Achievement * 100), Marks(one.Marks.StandardDeviation),
        ]));
        var total = figures.Total!;
        word.Below("（一）总体得分")[0].ShouldBe(
            $"满分100.00分，196个单位平均得{Marks(total.Mean)}分（得分率{Marks(figures.Achievement * 100)}%），中位数{Marks(total.Median)}分，最高{Marks(total.Most)}分，最低{Marks(total.Least)}分，标准差{Marks(total.StandardDeviation)}分。");
        word.Below("（一）总体得分")[1].ShouldBe($"等次分布：{string.Join("，", figures.Bands.Select(band => $"{band.Band}{band.Units}个"))}。");
    }

    [Fact]
    public void Causes_add_up_to_all_marks_lost()
    {
        var figures = RoundStatistics.Whole(ShippedRound.Of("LZPY"), 10);
        using var word = new WordFile(ReportContent.Of("LZPY"));

        var causes = word.Tables.Single(table => table[0][0] == "原因").Skip(1).ToArray();
        causes.Sum(row => decimal.Parse(row[2], CultureInfo.InvariantCulture)).ShouldBe(figures.Lost, 0.05m);
        causes.Sum(row => int.Parse(row[1], CultureInfo.InvariantCulture)).ShouldBe(figures.Losses.Sum(loss => loss.Losing));
    }

    [Fact]
    public void Tells_what_units_can_win_by_themselves_where_gaps_are_given()
    {
        var scores = ShippedRound.Of("SFXJ", 12);
        var contexts = new UnitContexts(scores);
        UnitGaps[] gaps = [.. Enumerable.Range(0, 12).Select(row => GapFinder.Find(scores, row, contexts, showsPeers: true))];
        using var word = new WordFile(ReportContent.Of("SFXJ") with { Scores = scores, Gaps = gaps });

        var (lost, won) = (gaps.Sum(unit => unit.Lost!.Value), gaps.Sum(unit => unit.Reach!.Won));
        word.Below("（三）单位自身可以挽回的失分")[0].ShouldBe(
            $"按各单位自己填报的数据项测算，12个单位失分{Marks(lost)}分，其中自身可以挽回{Marks(won)}分（{Marks(won / lost * 100)}%），在同组比较的指标上失分{Marks(gaps.Sum(unit => unit.LostToPeers))}分。"
            + $"补齐自身短板后等次变化的单位{gaps.Count(unit => unit.Reach!.Band != unit.Score.Band)}个。");
        var first = word.Tables.Single(table => table[0][^1] == "要做的事")[1];
        first[3].ShouldBe(Marks(gaps.SelectMany(unit => unit.Indicators).Where(gap => $"{gap.Score.Code} {gap.Score.Name}" == first[0]).Sum(gap => gap.Winnable)));
    }

    [Fact]
    public void Where_nobody_takes_part_every_part_says_that_there_are_no_figures()
    {
        var scores = ShippedRound.Of("BWZQ", 0);
        using var word = new WordFile(ReportContent.Of("BWZQ") with { Scores = scores, Previous = null, Notes = [] });

        word.Faults.ShouldBe([]);
        word.Below("（一）参评和填报").ShouldBe(["本轮参评单位0个。其中有得分的0个，参加排名的0个。", "没有参评单位，没有可引用的数据。"]);
        word.Below("（一）总体得分").ShouldBe(["没有单位有得分，没有可引用的数据。"]);
        word.Below("（一）失分集中的指标").ShouldBe(["没有单位有得分，没有可引用的数据。"]);
        word.Below("四、下一步工作")[0].ShouldBe("没有单位有得分，没有可引用的数据。");
    }

    [Fact]
    public void Who_bears_a_status_in_place_of_a_band_is_told_of()
    {
        var scores = ShippedRound.Of("MZFZ", bandSet: "复核");
        var borne = Enumerable.Range(0, scores.Count).Where(row => !scores.Table.Units[row].Withdrawn && scores.Status(row) is not null).ToArray();
        using var word = new WordFile(ReportContent.Of("MZFZ") with { Scores = scores });

        borne.ShouldNotBeEmpty();
        word.Below("（一）总体得分")[1].ShouldEndWith($"；其中“{scores.Status(borne[0])}”{borne.Length}个，不评等次。");
    }

    [Fact]
    public void What_is_to_be_done_is_what_the_reasons_ask_for_that_cost_a_tenth_or_more()
    {
        var losses = RoundStatistics.Whole(ShippedRound.Of("BWZQ"), 10).Losses;
        using var word = new WordFile(ReportContent.Of("BWZQ"));

        var steps = word.Tables.Single(table => table[0][^1] == "要做的事").Skip(1).ToArray();
        steps.Select(row => (row[0], row[1], row[2])).ShouldBe(losses.Take(8).Select(loss => ($"{loss.Code} {loss.Name}", $"{loss.Losing}", Marks(loss.Marks))));
        steps.Select(row => row[^1].Split('；').Length).ShouldBe(losses.Take(8).Select(loss => Math.Max(1, loss.Causes.Count(cause => cause.Marks * 10 >= loss.Marks))));
    }

    [Fact]
    public void By_another_system_totals_are_compared_and_indicators_are_not()
    {
        using var word = new WordFile(ReportContent.Of("BWZQ") with { Previous = new("2022年创建", ShippedRound.Of("SFXJ")) });

        word.Below("（一）总体得分")[2].ShouldStartWith("与上一轮（2022年创建）相比：平均得分率由");
        word.Tables[0][0].ShouldBe(["指标", "满分", "计分单位", "平均得分", "得分率(%)"]);
        word.Paragraphs.ShouldAllBe(one => one.Style != "BodyText" || !one.Text.Contains("，比上一轮", StringComparison.Ordinal));
    }

    [Fact]
    public void A_round_before_by_the_same_system_is_compared_as_a_whole_unit_by_unit_and_indicator_by_indicator()
    {
        var (now, then) = (ShippedRound.Of("BWZQ"), ShippedRound.Of("BWZQ", 180, 2));
        var (figures, before) = (RoundStatistics.Whole(now, 10), RoundStatistics.Whole(then, 10));
        using var word = new WordFile(ReportContent.Of("BWZQ"));

        var changes = Enumerable.Range(0, 180).Where(row => !now.Table.Units[row].Withdrawn).Select(row => Math.Sign(now.Total(row)!.Value - then.Total(row)!.Value)).ToArray();
        var missing = Enumerable.Range(0, 180).Where(row => !then.Table.Units[row].Withdrawn)
            .Count(row => then.Plan.System.Leaves.Any(leaf => then.State(row, leaf) is IndicatorState.Missing));
        word.Below("（一）总体得分")[2].ShouldBe(
            $"与上一轮（2022年评估）相比：平均得分率由{Marks(before.Achievement * 100)}%到{Marks(figures.Achievement * 100)}%，{Change(before.Achievement, figures.Achievement)}。"
            + $"两轮都有得分的单位{changes.Length}个，得分率提高的{changes.Count(one => one > 0)}个，下降的{changes.Count(one => one < 0)}个，持平的{changes.Count(one => one == 0)}个。"
            + $"上一轮177个单位中{missing}个有指标没有数据，没有数据的照当时的规则计分。");
        var (duty, former) = (figures.Indicators.First(one => one.Indicator.Code == "A1"), before.Indicators.First(one => one.Indicator.Code == "A1"));
        word.Below("（二）责任落实指标")[0].ShouldContain($"，得分率{Marks(duty.Achievement * 100)}%，比上一轮{Change(former.Achievement, duty.Achievement)}");
    }

    [Fact]
    public void A_round_before_that_was_hardly_filled_in_is_told_of_and_not_compared()
    {
        var table = ShippedRound.Table(ShippedRound.Plan("BWZQ").System, 20, 2);
        var empty = ShippedRound.Plan("BWZQ").Score(new(table.Units, new Dictionary<Parameter, Column>()), null);
        var states = Enumerable.Range(0, 20).SelectMany(row => empty.Plan.System.Leaves.Select(leaf => empty.State(row, leaf))).ToArray();
        using var word = new WordFile(ReportContent.Of("BWZQ") with { Previous = new("2022年评估", empty) });

        word.Below("（一）总体得分")[2].ShouldBe(
            $"上一轮（2022年评估）{states.Count(state => state is not IndicatorState.NotApplicable)}项指标结果中{states.Count(state => state is IndicatorState.Missing)}项没有数据，不作比较。");
        word.Paragraphs.ShouldAllBe(one => !one.Text.Contains("比上一轮", StringComparison.Ordinal));
    }

    [Fact]
    public void A_veto_names_the_units_that_it_strikes_where_units_are_named()
    {
        var (scores, figures) = (ShippedRound.Of("BWZQ"), RoundStatistics.Whole(ShippedRound.Of("BWZQ"), 10));
        using var named = new WordFile(ReportContent.Of("BWZQ"));
        using var unnamed = new WordFile(ReportContent.Of("BWZQ") with { NamesUnits = false });

        var struck = figures.Vetoes.Where(veto => veto.Units > 0).ToArray();
        struck.ShouldNotBeEmpty();
        named.Below("（三）一票否决和申报、发布条件")[0].ShouldBe($"一票否决触发情况：{string.Join("，", struck.Select(veto => $"{veto.Name}（{veto.Code}）{veto.Units}个单位（{Names(veto.Code)}）"))}。");
        unnamed.Below("（三）一票否决和申报、发布条件")[0].ShouldBe($"一票否决触发情况：{string.Join("，", struck.Select(veto => $"{veto.Name}（{veto.Code}）{veto.Units}个单位"))}。");

        string Names(string veto) => string.Join("、", Enumerable.Range(0, scores.Count)
            .Where(row => !scores.Table.Units[row].Withdrawn && scores[row].Vetoes.Any(one => one.Code == veto)).Select(row => scores.Table.Units[row].Name));
    }

    [Fact]
    public void A_system_without_indicators_of_duties_says_so()
    {
        using var word = new WordFile(ReportContent.Of("FZSY"));

        word.Below("（二）责任落实指标")[0].ShouldBe("本指标体系没有单列组织领导、责任落实方面的指标，这部分没有可引用的数据。");
    }

    [Fact]
    public void What_reviewers_wrote_stands_in_its_part_as_theirs_without_what_no_file_can_hold()
    {
        using var word = new WordFile(ReportContent.Of("BWZQ") with
        {
            Notes = [new(ReportPart.Shortfalls, null, "数据共享不够。\r\n\r\n台账<不>规范\u0001。"), new(ReportPart.Measures, "东江县", "=以案释法😀")],
        });

        word.Of("Remark").ShouldBe(["评估意见（东江县）：=以案释法😀", "评估意见：数据共享不够。", "台账<不>规范。"]);
        word.Faults.ShouldBe([]);
    }

    [Fact]
    public void Names_no_unit_where_none_is_to_be_named()
    {
        using var word = new WordFile(ReportContent.Of("BWZQ") with { NamesUnits = false, Notes = [] });

        var text = word.Body.InnerText;
        ShippedRound.Of("BWZQ").Table.Units.Where(unit => text.Contains(unit.Name, StringComparison.Ordinal)).ShouldBeEmpty();
        word.Of("AnnexNote").ShouldBe(["附件：指标得分情况"]);
    }

    private static string Change(decimal? before, decimal? after) => after > before ? $"提高{Marks((after - before) * 100)}个百分点" : $"下降{Marks((before - after) * 100)}个百分点";

    private static string Marks(decimal? marks) => Math.Round(marks!.Value, 2, MidpointRounding.AwayFromZero).ToString("F2", CultureInfo.InvariantCulture);
}

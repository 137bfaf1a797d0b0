using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Statistics;
using Fadu.Indicators.Tests.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Statistics;

public sealed class RoundStatisticsTests
{
    private static readonly IndexSystem Small = Whole(Leaf("1", 6, "[x]"), Leaf("2", 4, "[y]", when: "[b]")) with
    {
        Bands = [new("优秀", 8, null), new("合格", 6, null), new("不合格", 0, null)],
        Vetoes = [new() { Code = "V", Name = "重大案件", When = "[z] > 0", Band = "合格" }],
        Gates = [new() { Code = "G", Name = "已申报", When = "[bg]" }],
    };

    private static Round Four => Round.Of(Small)
        .Unit("甲", "x=6 y=4 b=true z=1 bg=true", "城区")
        .Unit("乙", "x=3 y=1 b=true z=0 bg=true", "城区")
        .Unit("丙", "x=3 b=false z=0", "郊县")
        .Unit("丁", "y=4 b=true z=0 bg=false")
        .Unit("戊", "x=6 y=4 b=true z=0 bg=true", "城区", withdrawn: true);

    [Fact]
    public void Figures_of_a_round_are_those_of_the_units_that_take_part()
    {
        var statistics = RoundStatistics.Whole(Four.Score(), 2);

        // 10, 4, 5 (3 of 6, the whole weight on it), 4
        (statistics.Units, statistics.Ranked, statistics.FullMarks).ShouldBe((4, 2, 10m));
        statistics.Total.ShouldBe(new(4, 5.75m, 4.5m, 4m, 6.25m, 4m, 10m, Summary.Of([10m, 4m, 5m, 4m])!.StandardDeviation));
        statistics.Achievement.ShouldBe(0.575m);
        statistics.Distribution.ShouldBe([new(0, 0.5m, 2), new(0.5m, 1, 2)]);
        statistics.Bands.ShouldBe([new("优秀", 0), new("合格", 1), new("不合格", 3)]);
        statistics.Vetoes.ShouldBe([new("V", "重大案件", 1, 0)]);
        statistics.Gates.ShouldBe([new("G", "已申报", 2, 1)]);
    }

    [Fact]
    public void An_indicator_counts_whom_it_concerns_and_weighs_marks_taken_over()
    {
        var indicators = RoundStatistics.Whole(Four.Score(), 2).Indicators;

        var (first, second) = (indicators[0], indicators[1]);
        (first.Indicator.Code, first.Concerned, first.Missing, first.NotApplicable).ShouldBe(("1", 4, 1, 0));
        first.Marks!.Mean.ShouldBe(3.5m); // 6, 3, 5 of 10, 0
        first.Achievement.ShouldBe(0.5m); // 14 of 6 + 6 + 10 + 6
        first.Distribution.ShouldBe([new(0, 0.5m, 1), new(0.5m, 1, 3)]);
        first.Lost.ShouldBe(14m);
        (second.Concerned, second.Missing, second.NotApplicable, second.Achievement, second.Lost).ShouldBe((3, 0, 1, 0.75m, 3m));
    }

    [Fact]
    public void Where_marks_are_lost_stands_first_with_why()
    {
        var statistics = RoundStatistics.Whole(Four.Score(), 2);

        statistics.Lost.ShouldBe(17m);
        statistics.Losses.Select(loss => (loss.Code, loss.Name, loss.Concerned, loss.Losing, loss.Marks, loss.Mean, loss.Share)).ShouldBe(
            [("1", "指标1", 4, 3, 14m, 3.5m, 0.823529411765m), ("2", "指标2", 3, 1, 3m, 1m, 0.176470588235m)]);
        statistics.Losses[0].Causes.ShouldBe([new(LossReason.ValueShort, 2, 8m), new(LossReason.NotReported, 1, 6m)]);
        statistics.Losses[1].Causes.ShouldBe([new(LossReason.ValueShort, 1, 3m)]);
    }

    [Fact]
    public void A_group_has_figures_of_its_own_and_the_units_without_one_too()
    {
        var scores = Four.Score();

        RoundStatistics.GroupsOf(scores).ShouldBe(["城区", "郊县", null], "in the order of their units, as in the table of marks");
        RoundStatistics.Group(scores, "城区", 2).Total.ShouldBe(new(2, 7m, 7m, 5.5m, 8.5m, 4m, 10m, 3m));
        RoundStatistics.Group(scores, null, 2).Units.ShouldBe(1);
        var nobody = RoundStatistics.Group(scores, "没有", 2);
        (nobody.Units, nobody.Total, nobody.Achievement, nobody.Lost).ShouldBe((0, null, null, 0m));
        nobody.Bands.Select(band => band.Units).ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void Units_in_no_band_are_counted_last()
    {
        var scores = Round.Of(Whole(Leaf("1", 10, "[x]")) with { Bands = [new("合格", 6, null)] }).Unit("甲", "x=7").Unit("乙", "x=5").Score();

        RoundStatistics.Whole(scores, 1).Bands.ShouldBe([new("合格", 1), new(null, 1)]);
    }
}

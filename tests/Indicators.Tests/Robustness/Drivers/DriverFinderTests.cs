using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Robustness.Drivers;
using Fadu.Indicators.Robustness.Simulation;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;

namespace Fadu.Indicators.Tests.Robustness.Drivers;

public sealed class DriverFinderTests
{
    [Fact]
    public void An_indicator_that_everybody_achieves_alike_drives_nothing_whatever_it_is_worth()
    {
        var scores = Round.Of(Draft.Whole(
                Draft.Leaf("1", 6, "[a]"), Draft.Sum("2", Draft.Leaf("2.1", 3, "[y]"), Draft.Leaf("2.2", 1, "[c]"))))
            .Unit("甲", "a=6 y=3 c=0").Unit("乙", "a=6 y=1.5 c=1").Unit("丙", "a=6 y=0 c=0.5").Score();

        var drivers = Find(scores).ShouldHaveSingleItem();

        drivers.Select(one => (one.Indicator.Code, Math.Round(one.Share, 12))).ShouldBe([("1", 0.6), ("2", 0.4), ("2.1", 0.3), ("2.2", 0.1)]);
        drivers[0].ShouldBe(new(scores.Indicator("1"), drivers[0].Share, null, 0, 0, 0, 1));
        // Totals 9, 8.5, 6.5; 1.5 of 2.1 is half of it.
        Round4(drivers[1].Correlation).ShouldBe(1);
        (Round4(drivers[2].Correlation), Round4(drivers[2].VarianceShare)).ShouldBe((0.9449, 1.0714));
        (Round4(drivers[3].Correlation), Round4(drivers[3].VarianceShare)).ShouldBe((-0.189, -0.0714));
        (drivers[2].VarianceShare + drivers[3].VarianceShare)!.Value.ShouldBe(1, 1e-12);
        // Without 2.1: 乙 before 丙 before 甲. Without 2 all are level.
        (Round4(drivers[2].MeanShift), drivers[2].MostShift, Round4(drivers[2].RankCorrelation)).ShouldBe((1.3333, 2, -0.5));
        (Round4(drivers[1].MeanShift), drivers[1].MostShift, drivers[1].RankCorrelation).ShouldBe((1, 2, null));
    }

    [Fact]
    public void Groups_are_looked_at_apart_and_an_indicator_that_weighs_alone_has_no_ranking_without_it()
    {
        var scores = Round.Of(Draft.Whole(Draft.Leaf("1", 10, "[a]")))
            .Unit("甲", "a=6", "东").Unit("乙", "a=5", "西").Unit("丙", "a=4", "东").Score();

        var drivers = Find(scores);

        drivers.Length.ShouldBe(2);
        drivers[0].ShouldBe([new(scores.Indicator("1"), 1, 1, 1, null, null, null)]);
        drivers[1].ShouldBe([new(scores.Indicator("1"), 1, null, null, null, null, null)]);
    }

    private static Driver[][] Find(RoundScores scores)
    {
        var (tree, units) = (new WeightTree(scores.Plan.Tree), new RankedUnits(scores));
        return new DriverFinder(scores, tree, units, new(scores, tree, units)).Find(default);
    }

    private static double? Round4(double? value) => value is { } number ? Math.Round(number, 4) : null;
}

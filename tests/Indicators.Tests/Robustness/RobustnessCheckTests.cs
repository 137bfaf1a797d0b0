using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Robustness;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;

namespace Fadu.Indicators.Tests.Robustness;

public sealed class RobustnessCheckTests
{
    private static readonly RoundScores Scores = Round.Of(Draft.Whole(Draft.Leaf("A1", 10, "[a]")) with { Gates = [new Gate { Code = "G", Name = "G", When = "[a] > 1" }] })
        .Unit("qx01", "a=6", "东").Unit("qx02", "a=5", "西").Unit("qx03", "a=1", "东").Unit("qx04", "a=3", "东").Score();

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var request = new RobustnessRequest { Draws = 0, Spread = -1, Concentration = 0.5m, Values = 101, Top = 0, Swap = new("qx1", "qx09", "a1") };

        var problems = RobustnessFinder.Find(Scores, request, default).Problems;

        problems.Select(problem => (problem.Code, problem.Where)).ShouldBe(
        [
            ("robustness.both_kinds", "concentration"), ("robustness.spread", "spread"), ("robustness.concentration", "concentration"), ("robustness.draws", "draws"),
            ("robustness.values", "values"), ("robustness.top", "top"), ("robustness.unknown_unit", "swap.first"), ("robustness.unknown_unit", "swap.second"),
            ("robustness.unknown_indicator", "swap.indicator"),
        ]);
        problems[6].Message.English.ShouldBe("there is no unit 'qx1'; did you mean 'qx01'?");
        problems[8].Message.Chinese.ShouldBe("没有指标“a1”，是不是 A1？");
    }

    [Theory]
    [InlineData("qx01", "qx01", "robustness.same_unit")]
    [InlineData("qx01", "qx02", "robustness.other_groups")]
    [InlineData("qx01", "qx03", "robustness.not_ranked")]
    public void Units_that_are_not_ranked_together_change_no_places(string first, string second, string code) =>
        RobustnessFinder.Find(Scores, new() { Swap = new(first, second, null) }, default).Problems.Select(problem => problem.Code).ShouldBe([code]);

    [Fact]
    public void A_name_that_several_units_have_needs_the_code()
    {
        TableUnit unit = new("1", "城关镇", null, false);
        var scores = Round.Of(Draft.Whole(Draft.Leaf("1", 6, "[a]"))).Unit(unit, []).Unit(unit with { Code = "2" }, []).Unit("3", "").Score();

        RobustnessFinder.Find(scores, new() { Swap = new("城关镇", "3", null) }, default).Problems.Select(problem => problem.Message.English)
            .ShouldBe(["2 units are called '城关镇'; write the code: 1, 2"]);
        RobustnessFinder.Find(scores, new() { Swap = new("1", "3", null) }, default).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Too_many_draws_for_the_units_are_refused_with_how_many_there_can_be()
    {
        var round = Round.Of(Draft.Whole(Draft.Leaf("1", 6, "[a]")));
        foreach (var unit in Enumerable.Range(0, 3_001))
            round.Unit($"u{unit}", "");
        var scores = round.Score();

        RobustnessFinder.Find(scores, new() { Draws = 10_000 }, default).Problems.Single().ShouldBe(
            new("robustness.too_large", new("3001 个单位抽取 10000 次太多，最多 9996 次", "10000 draws for 3001 units are too many; at most 9996"), "draws"));
        RobustnessFinder.Find(scores, new() { Draws = 100, Values = 5 }, default).Problems.Single().Message.English.ShouldBe(
            "100 draws for 3001 units are too many, since every draw scores the round anew where values are uncertain; at most 99");
    }
}

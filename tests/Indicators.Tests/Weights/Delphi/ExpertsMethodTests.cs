using Fadu.Indicators.Weights.Delphi;
using static Fadu.Indicators.Tests.Weights.Pairwise;

namespace Fadu.Indicators.Tests.Weights.Delphi;

public sealed class ExpertsMethodTests
{
    [Fact]
    public void The_last_round_gives_the_weights_and_each_shows_its_spread()
    {
        var weighing = Weigh(new ExpertRound([Expert("甲", 50, 50), Expert("乙", 9, 1)]), new ExpertRound([Expert("甲", 60, 40), Expert("乙", 4, 1)]));

        weighing.Weights.ShouldBe([0.7m, 0.3m]);
        weighing.Rounds[0].Indicators.Select(indicator => (indicator.Indicator, indicator.Shares.Mean, indicator.Shares.LowerQuartile, indicator.Variation)).ShouldBe(
            [("A", 0.7m, 0.6m, decimal.Round(0.2m / 0.7m, 12)), ("B", 0.3m, 0.2m, decimal.Round(0.2m / 0.3m, 12))]);
        weighing.Rounds[0].Agreement.ShouldBe(new(0.5m, 1, 1));
        weighing.Rounds[1].Agreement.ShouldBe(new(1, 2, 1));
        weighing.Summary.ShouldBe(new("专家赋权，第 2 轮，专家 2 人，W=1，变异系数最大 0.3333", "mean of experts, round 2, 2 experts, W=1, greatest coefficient of variation 0.3333"));
    }

    [Fact]
    public void Who_is_far_off_is_named_from_four_experts_on()
    {
        ExpertWeights[] experts = [Expert("甲", 5, 5), Expert("乙", 5.1m, 4.9m), Expert("丙", 4.9m, 5.1m), Expert("丁", 9, 1)];

        Weigh(new ExpertRound(experts)).Rounds[0].Indicators.SelectMany(indicator => indicator.FarOff).ShouldBe([new("丁", 0.9m), new("丁", 0.1m)]);
        Weigh(new ExpertRound([.. experts.Skip(1)])).Rounds[0].Indicators.SelectMany(indicator => indicator.FarOff).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_that_is_wrong_or_missing_is_told_at_once()
    {
        ExpertRound[] rounds =
        [
            new([new("甲", [new("A", 1), new("A", 2), new("X", 1)]), new("甲", [new("A", -1), new("B", 2)]), Expert("乙", 0, 0)]),
            new([]),
        ];

        new ExpertsMethod(rounds).Weigh(Some(2)).Problems.Select(problem => $"{problem.Code} {problem.Where}").ShouldBe(
        [
            "weights.expert_twice rounds/0/experts/1/expert",
            "weights.indicator_twice rounds/0/experts/0/weights/1/indicator",
            "weights.unknown_indicator rounds/0/experts/0/weights/2/indicator",
            "weights.weight_missing rounds/0/experts/0",
            "field.weight rounds/0/experts/1/weights/0/weight",
            "weights.all_zero rounds/0/experts/2",
            "weights.no_experts rounds/1/experts",
        ]);
        new ExpertsMethod([]).Weigh(Some(2)).Problems.Select(problem => problem.Code).ShouldBe(["weights.no_experts"]);
    }

    private static ExpertWeights Expert(string name, params decimal[] weights) => new(name, [.. weights.Select((weight, place) => new GivenWeight(Code(place), weight))]);

    private static ExpertsWeighing Weigh(params ExpertRound[] rounds) => new ExpertsMethod(rounds).Weigh(Some(2)).Value.ShouldBeOfType<ExpertsWeighing>();
}

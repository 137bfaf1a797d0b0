using Fadu.Indicators.Weights.Comparisons;
using static Fadu.Indicators.Tests.Weights.Pairwise;

namespace Fadu.Indicators.Tests.Weights.Comparisons;

public sealed class AhpMethodTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : 19851122;

    // T. L. Saaty, "How to make a decision: the analytic hierarchy process", European Journal of Operational Research 48 (1990), 9-26: buying a house.
    private const string House = "5 3 7 6 6 1/3 1/4 | 1/3 5 3 3 1/5 1/7 | 6 3 4 6 1/5 | 1/3 1/4 1/7 1/8 | 1/2 1/5 1/6 | 1/5 1/6 | 1/2";

    [Fact]
    public void Saaty_buys_a_house()
    {
        var weighing = Weigh(8, Expert("甲", House));

        Rounded(weighing.Weights, 3).ShouldBe([0.173m, 0.054m, 0.188m, 0.018m, 0.031m, 0.036m, 0.167m, 0.333m]);
        decimal.Round(weighing.Consistency.LambdaMax, 3).ShouldBe(9.669m);
        decimal.Round(weighing.Consistency.Index, 3).ShouldBe(0.238m);
        decimal.Round(weighing.Consistency.Ratio, 3).ShouldBe(0.169m);
        weighing.Consistency.Passed.ShouldBeFalse();
    }

    // T. L. Saaty, "Decision making with the analytic hierarchy process", International Journal of Services Sciences 1 (2008), 83-98: which drink is
    // consumed more in the United States: coffee, wine, tea, beer, sodas, milk, water.
    [Fact]
    public void Saaty_estimates_what_people_drink()
    {
        var weighing = Weigh(7, Expert("甲", "9 5 2 1 1 1/2 | 1/3 1/9 1/9 1/9 1/9 | 1/3 1/4 1/3 1/9 | 1/2 1 1/3 | 2 1/2 | 1/3"));

        Rounded(weighing.Weights, 3).ShouldBe([0.177m, 0.019m, 0.042m, 0.116m, 0.190m, 0.129m, 0.327m]);
        decimal.Round(weighing.Consistency.Ratio, 3).ShouldBe(0.022m);
        weighing.Objections.ShouldBeEmpty();
        weighing.Experts[0].Contradiction.ShouldBeNull();
    }

    [Fact]
    public void Comparisons_that_follow_from_weights_give_these_weights_and_agree_in_all()
    {
        output.WriteLine($"Seed {_seed}; set FADU_SEED to run it again.");
        var random = new Random(_seed);
        for (var run = 0; run < 200; run++)
        {
            var parts = Enumerable.Range(0, random.Next(2, 16)).Select(_ => (double)random.Next(1, 10)).ToArray();
            ExpertComparisons expert = new("甲", [.. from one in Enumerable.Range(0, parts.Length) from other in Enumerable.Range(0, one) select new Comparison(Code(one), Code(other), (decimal)(parts[one] / parts[other]))]);

            var weighing = Weigh(parts.Length, expert);

            weighing.Weights.ShouldBe(parts.Select(part => (decimal)(part / parts.Sum())), 0.0001m);
            weighing.Consistency.Ratio.ShouldBeInRange(0, 0.0001m);
        }
    }

    [Fact]
    public void Several_experts_count_by_the_geometric_mean_of_their_judgements()
    {
        var weighing = Weigh(2, Expert("甲", "2"), Expert("乙", "8"));

        // √(2 × 8) = 4
        Rounded(weighing.Weights, 10).ShouldBe([0.8m, 0.2m]);
        weighing.Experts.Select(expert => (expert.Expert, decimal.Round(expert.Weights[0], 10), expert.Consistency.Ratio, expert.Contradiction)).ShouldBe(
            [("甲", 0.6666666667m, 0m, null), ("乙", 0.8888888889m, 0m, null)]);
        weighing.Summary.ShouldBe(new(
            "层次分析法，专家 2 人，λmax=2，CI=0，CR=0，各人 CR 最大 0", "analytic hierarchy process, 2 experts, λmax=2, CI=0, CR=0, greatest CR of one expert 0"));
    }

    [Fact]
    public void Each_expert_who_contradicts_himself_is_an_objection_although_the_mean_hides_it()
    {
        // Which way around the circle goes cancels out in the mean.
        var weighing = Weigh(3, Expert("甲", "3 1/3 | 3"), Expert("乙", "1/3 3 | 1/3"));

        weighing.Consistency.Ratio.ShouldBe(0);
        weighing.Objections.Select(problem => (problem.Code, problem.Where)).ShouldBe([("weights.contradictory", "experts/0"), ("weights.contradictory", "experts/1")]);
        weighing.Objections[0].Message.ShouldBe(new(
            "甲 的比较前后矛盾，CR=1.1494，超过 0.1：A 与 C 比为 1/3，C 与 B 比为 1/3，照此 A 与 B 比应为 1/9，写的却是 3；改为 1/9 后 CR 为 0；请重新判断，或写明 accept 照用",
            "the comparisons of 甲 contradict each other, CR=1.1494 is above 0.1: A was said to be 1/3 times as important as C, and that 1/3 times as important as B, which makes 1/9 for A over B, where 3 was given; with 1/9 the ratio is 0; have them reconsidered, or say accept to use them as they are"));
    }

    [Fact]
    public void Everything_that_is_wrong_or_missing_is_told_at_once()
    {
        ExpertComparisons[] experts =
        [
            new("甲", [new("A", "B", 3), new("B", "A", 0.5m), new("A", "A", 1), new("A", "X", 2), new("A", "C", 10), new("B", "C", 0)]),
            new("甲", [new("A", "B", 3), new("A", "C", 3), new("B", "C", 1), new("B", "A", 0.3333m)]),
            new(" ", []),
        ];

        new AhpMethod(experts).Weigh(Some(3)).Problems.Select(problem => $"{problem.Code} {problem.Where}").ShouldBe(
        [
            "weights.expert_twice experts/1/expert",
            "field.name experts/2/expert",
            "weights.not_reciprocal experts/0/comparisons/1",
            "weights.compared_with_itself experts/0/comparisons/2",
            "weights.unknown_indicator experts/0/comparisons/3/over",
            "field.times experts/0/comparisons/4/times",
            "field.times experts/0/comparisons/5/times",
            "weights.comparison_missing experts/0",
            "weights.comparison_missing experts/2",
        ]);
        new AhpMethod([]).Weigh(Some(16)).Problems.Select(problem => problem.Code).ShouldBe(["weights.too_many", "weights.no_experts"]);
    }

    private static AhpWeighing Weigh(int indicators, params ExpertComparisons[] experts) => new AhpMethod(experts).Weigh(Some(indicators)).Value.ShouldBeOfType<AhpWeighing>();

    private static decimal[] Rounded(IEnumerable<decimal> weights, int places) => [.. weights.Select(weight => decimal.Round(weight, places))];
}

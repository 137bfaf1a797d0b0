using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Tests.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Plans;

public sealed class PlanRulesTests
{
    private static readonly CheckedSystem _system = IndexSystemChecker.Check(Whole(Leaf("1", 10, "[n]")) with
    {
        Items =
        [
            new() { Code = "n", Name = "n", Type = ItemType.Integer, Min = 0, Max = 9 },
            new() { Code = "b", Name = "b", Type = ItemType.Boolean },
            new() { Code = "d", Name = "d", Type = ItemType.Date },
        ],
    }).System!;

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void There_are_as_many_ranks_as_units(int rank)
    {
        var now = Round.Of(_system).Unit("甲", "n=2").Unit("乙", "n=4").Score();

        PlanRules.Of(now, 0, new PlanTarget.OfRank(rank)).Select(problem => (problem.Code, problem.Message.Chinese))
            .ShouldBe([("plan.rank_unfit", $"名次从 1 起，本组共 2 个单位，没有第 {rank} 名；请写 1 到 2")]);
        PlanRules.Of(now, 0, new PlanTarget.OfRank(2)).ShouldBeEmpty();
    }

    [Fact]
    public void A_limit_that_says_nothing_of_such_an_item_is_refused()
    {
        Told(new() { ["n"] = new() { NoFurtherThanDate = new(2026, 1, 1) }, ["b"] = new() { NoFurtherThan = 1 }, ["d"] = new() { NoFurtherThan = 1 } })
            .ShouldBe(["plan.limit_unfit b", "plan.limit_unfit d", "plan.limit_unfit n"]);
        Told(new() { ["n"] = new() { NoFurtherThan = 1 }, ["b"] = new() { Steps = 1 }, ["d"] = new() { NoFurtherThanDate = new(2026, 1, 1) } }).ShouldBeEmpty();
    }

    private static string[] Told(Dictionary<string, MoveLimit> limits) =>
        [.. PlanRules.Of(_system, new MoveLimits { Items = limits }).Select(problem => $"{problem.Code} {problem.Where}")];
}

using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Tests.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Plans;

public sealed class RepercussionsTests
{
    private const string Share = "Linear(Ratio([p], PeerMax([p])), 0, 1)";

    [Fact]
    public void A_condition_that_goes_on_holding_for_the_whole_group_leaves_the_plan_proved()
    {
        // 甲 has 5 of 10 for p, 3 of 9 for x; another x costs 1, another p gives 2.5.
        var plan = PlanOf(Leaf("1", 10, Share, when: "PeerMax([p]) > 0"), new PlanTarget.OfTotal(9));

        (plan.State, plan.IsProved, plan.LeastEffort, plan.Proposals[0].Effort).ShouldBe((PlanState.Reached, true, 1, 1));
    }

    [Fact]
    public void A_condition_that_lets_each_unit_in_or_not_by_its_own_value_is_gone_through_way_by_way()
    {
        var plan = PlanOf(Leaf("1", 10, Share, when: "[p] >= PeerMean([p]) - 2"), new PlanTarget.OfTotal(11));

        (plan.State, plan.IsProved, plan.LeastEffort, plan.AreNextProved).ShouldBe((PlanState.Reached, true, 2, true));
    }

    [Fact]
    public void A_rank_that_the_others_hold_by_figures_that_move_with_the_unit_is_gone_through_way_by_way()
    {
        var plan = PlanOf(Leaf("1", 10, Share), new PlanTarget.OfRank(1));

        // p goes beyond the others' greatest only at 5; what 乙 then loses is searched for too.
        (plan.State, plan.IsProved, plan.LeastEffort, plan.AreNextProved).ShouldBe((PlanState.Reached, true, 3, true));
    }

    [Fact]
    public void A_rank_that_is_had_without_such_a_move_is_proved_where_the_move_would_cost_more()
    {
        var plan = PlanOf(Leaf("1", 10, Share), new PlanTarget.OfRank(1), effort: 30);

        (plan.State, plan.IsProved, plan.LeastEffort).ShouldBe((PlanState.Reached, true, 6));
    }

    [Theory]
    // 乙 has 11 and can lose 2 of them: 甲 comes to 2 + 6 in a hundred thousand ways; to 2 + 8, which is enough once 乙 has lost 1.
    [InlineData(6, 90_000, 40_000, PlanState.OutOfReach, true)]
    [InlineData(8, 9_000, 40, PlanState.Reached, true)]
    public void A_rank_further_away_than_the_others_can_lose_is_out_of_reach_however_many_ways_there_are(int x, int p, int others, PlanState state, bool isProved)
    {
        var drafted = Whole(Leaf("1", 2, Share), Leaf("2", 9, "[x]")) with { Items = [Count("p") with { Max = p }, Count("x") with { Max = x }] };
        var now = Round.Of(IndexSystemChecker.Check(drafted).System!).Unit("甲", "p=1 x=0").Unit("乙", $"p={others} x=9").Score();

        var plan = PlanFinder.Find(now, 0, new PlanTarget.OfRank(1), MoveLimits.None).Value!;

        (plan.State, plan.IsProved, (plan.Most ?? plan.Proposals[0]).Total).ShouldBe((state, isProved, x + 2));
    }

    // 甲 stands at 5 + 3, 乙 at 10 + 4 below it.
    private static UnitPlan PlanOf(Indicator first, PlanTarget target, decimal effort = 1)
    {
        var drafted = Whole(first, Leaf("2", 9, "[x]")) with { Items = [Count("p") with { Effort = effort }, Count("x")] };
        var checkedSystem = IndexSystemChecker.Check(drafted).System!;
        var now = Round.Of(checkedSystem).Unit("甲", "p=2 x=3").Unit("乙", "p=4 x=4").Score();
        return PlanFinder.Find(now, 0, target, MoveLimits.None).Value!;
    }

    private static Item Count(string code) => new() { Code = code, Name = code, Type = ItemType.Integer, Min = 0, Max = 9 };
}

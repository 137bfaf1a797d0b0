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

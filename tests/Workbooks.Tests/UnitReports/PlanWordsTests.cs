using Fadu.Indicators.Plans;
using Fadu.Workbooks.UnitReports;

namespace Fadu.Workbooks.Tests.UnitReports;

public sealed class PlanWordsTests
{
    [Fact]
    public void A_target_is_told_as_it_was_asked_for()
    {
        PlanWords.Of(new PlanTarget.OfTotal(90.50m)).ShouldBe("总分达到 90.5");
        PlanWords.Of(new PlanTarget.OfBand("优秀")).ShouldBe("等次达到“优秀”");
        PlanWords.Of(new PlanTarget.OfRank(3)).ShouldBe("同组排名进入前 3 名");
    }

    [Fact]
    public void An_outcome_names_a_place_only_where_there_is_one()
    {
        PlanWords.Outcome(88.1m, "良好", 4).ShouldBe("总分 88.1，等次 良好，排名第 4");
        PlanWords.Outcome(null, null, null).ShouldBe("没有总分，无等次");
    }

    [Theory]
    [InlineData(PlanState.ReachedAlready, true, "已经达到")]
    [InlineData(PlanState.Reached, true, "可以达到；已证明没有比方案一工作量更小的办法")]
    [InlineData(PlanState.Reached, false, "可以达到；不排除还有工作量更小的办法")]
    [InlineData(PlanState.OutOfReach, true, "只改本单位自己的数据达不到")]
    [InlineData(PlanState.Blocked, true, "有本单位自己解除不了的规则，达不到")]
    [InlineData(PlanState.NotFound, false, "没有找到办法，也不能断定达不到")]
    public void How_a_unit_stands_claims_no_more_than_is_proved(PlanState state, bool isProved, string words) =>
        PlanWords.Of(new UnitPlan { Target = new PlanTarget.OfTotal(1), State = state, Proposals = [], IsProved = isProved, LeastEffort = null, Most = null, Blockers = [], Beyond = [] }).ShouldBe(words);
}

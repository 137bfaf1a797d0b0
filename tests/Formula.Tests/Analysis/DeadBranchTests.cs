namespace Fadu.Formula.Tests.Analysis;

public sealed class DeadBranchTests
{
    [Theory]
    [InlineData("if([件] > 20, 1, 0)", "[件] > 20")]
    [InlineData("([件] < 0) ? 1 : 0", "[件] < 0")]
    [InlineData("if([率] > 50 and [率] < 40, 1, 0)", "[率] > 50 and [率] < 40")]
    [InlineData("if([件] >= 5, 18, if([件] >= 7, 3, 0))", "[件] >= 7")]
    [InlineData("([率] >= 90) ? 5 : (([率] >= 95) ? 6 : 0)", "[率] >= 95")]
    [InlineData("if([是], 1, if([是], 2, 3))", "[是]")]
    [InlineData("if(false, 1, 0)", "false")]
    [InlineData("if([件] = 2.5, 1, 0)", "[件] = 2.5")]
    [InlineData("if(IsMissing([标准]), 0, 1)", "IsMissing([标准])")]
    public void A_condition_that_never_holds_where_it_stands_is_proved(string text, string condition)
    {
        AnalysisCase.Warnings(text).ShouldBe([$"dead_branch proved {condition}"]);
        AnalysisCase.Of(text).Warnings.ShouldHaveSingleItem().Message.ShouldBe(new(
            "这个条件在这里永远不成立，它的一支永远轮不到；请核对条件、前面的条件和数据项的 min、max",
            "this condition never holds here, so that its branch can never be reached; check it, the conditions before it, and the items' min and max"));
    }

    [Theory]
    [InlineData("if([件] >= 0, 1, 0)", "[件] >= 0")]
    [InlineData("([率] <= 100) ? 1 : 0", "[率] <= 100")]
    [InlineData("if([件] >= 7, 3, if([件] < 7, 1, 0))", "[件] < 7")]
    [InlineData("if([件] >= 7, if([件] >= 5, 18, 3), 0)", "[件] >= 5")]
    [InlineData("if([标准] > 1, 1, 0)", "[标准] > 1")]
    [InlineData("if([率] > 50 or [率] <= 50, 1, 0)", "[率] > 50 or [率] <= 50")]
    public void A_condition_that_always_holds_where_it_stands_is_proved(string text, string condition)
    {
        AnalysisCase.Warnings(text).ShouldBe([$"dead_branch proved {condition}"]);
        AnalysisCase.Of(text).Warnings.ShouldHaveSingleItem().Message.ShouldBe(new(
            "这个条件在这里总是成立，“否则”的一支永远轮不到；请核对条件、前面的条件和数据项的 min、max",
            "this condition always holds here, so that the other branch can never be reached; check it, the conditions before it, and the items' min and max"));
    }

    [Theory]
    [InlineData("if([件] >= 7, 18, if([件] >= 5, 3, 0))")]
    [InlineData("([是]) ? 1 : 0")]
    [InlineData("if([件] > 19, 1, 0)")]
    [InlineData("if(IsMissing([件]), 0, 1)")]
    [InlineData("if([率] > [人], 1, 0)")]
    [InlineData("if([级] = '优', 5, if([级] = '良', 3, 0))")]
    [InlineData("if([报] <= [截止], 5, 0)")]
    [InlineData("if([件] > 5, if(PeerMin([件]) > 5, 1, 2), 3)")]
    public void A_condition_that_decides_something_is_not_told(string text) => AnalysisCase.Warnings(text).ShouldBeEmpty();

    [Fact]
    public void Within_a_dead_branch_nothing_more_is_told() =>
        AnalysisCase.Warnings("if([件] > 20, if([件] > 5, 1 / [件], if([率] > 100, 2, 3)), 3)").ShouldBe(["dead_branch proved [件] > 20"]);

    [Fact]
    public void A_premise_can_decide_a_condition()
    {
        AnalysisCase.Warnings("if([件] > 0, 1 / [件], 0)", "[件] >= 3").ShouldBe(["dead_branch proved [件] > 0"]);
        AnalysisCase.Warnings("if([件] > 5, 1, 0)", "[件] >= 3").ShouldBeEmpty();
    }

    [Fact]
    public void Beside_a_dead_branch_what_stands_in_the_other_is_told_still() =>
        AnalysisCase.Warnings("if([件] > 20, 1, 2 / [件])").ShouldBe(["dead_branch proved [件] > 20", "divisor_zero may [件]"]);
}

using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class BindingItemsTests
{
    [Theory]
    [InlineData("n=5", "a n p z")]
    [InlineData("n=0", "n p z")]
    [InlineData("", "a n p z")]
    public void What_an_indicator_reads_binds_where_it_applies(string values, string binding)
    {
        var scores = Round.Of(Whole(Leaf("1", 4, "[a]", when: "[n] > 0"), Leaf("2", 6, "[p] + Coalesce([上期.q], 0)"), Leaf("3", 1, "[z]", when: "[n] >= 0")))
            .Unit("甲", values).Score();

        Bound(scores).ShouldBe(binding);
    }

    [Fact]
    public void A_condition_above_binds_where_anything_below_applies()
    {
        var node = Sum("1", Leaf("1.1", 4, "[a]"), Leaf("1.2", 4, "[c]", when: "[m] > 0")) with { AppliesWhen = "[n] > 0" };

        Bound(Round.Of(Whole(node, Leaf("2", 6, "6"))).Unit("甲", "n=1 m=0").Score()).ShouldBe("a n");
        Bound(Round.Of(Whole(node, Leaf("2", 6, "6"))).Unit("甲", "n=0 m=1").Score()).ShouldBe("");
    }

    [Fact]
    public void Rules_that_hold_for_everybody_bind_and_checks_do_not()
    {
        var system = Whole(Leaf("1", 10, "10")) with
        {
            Bonuses = [Adjust("J", "[j]", 3)],
            Deductions = [Adjust("K", "[k]", 3)],
            Vetoes = [new() { Code = "V", Name = "V", When = "[v] > 0" }],
            Gates = [new() { Code = "G", Name = "G", When = "[g] > 0" }],
            Statuses = [new() { Code = "S", Name = "S", When = "[s] > 0" }],
            Checks = [new() { Code = "C", Message = "C", Rule = "[c] > 0" }],
            Bands = [new("好", 0, null)],
        };

        Bound(Round.Of(system).Unit("甲", "").Score()).ShouldBe("g j k s v");
    }

    // Codes of items are made up by the draft; here they are told by name.
    private static string Bound(Indicators.Scoring.RoundScores scores)
    {
        var names = scores.Plan.System.System.Items.ToDictionary(item => item.Code, item => item.Name);
        return string.Join(' ', BindingItems.Of(scores, 0).Select(code => names[code]).Order(StringComparer.Ordinal));
    }
}

using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

public sealed class PeerTests
{
    [Fact]
    public void Units_are_compared_within_their_group_and_those_without_one_are_one()
    {
        var scores = Round.Of(Whole(Leaf("1", 100, "PeerSum([x])")))
            .Unit("甲", "x=1", "东").Unit("乙", "x=2", "西").Unit("丙", "x=4").Unit("丁", "x=8", "东").Unit("戊", "x=16").Score();

        Enumerable.Range(0, 5).Select(unit => scores.Total(unit)).ShouldBe([9, 2, 20, 9, 20]);
    }

    [Fact]
    public void A_withdrawn_unit_is_nobodys_peer_and_is_not_ranked()
    {
        var scores = Round.Of(Whole(Leaf("1", 100, "[x] + Coalesce(PeerMax([x]), 50)"))).Unit("甲", "x=1").Unit("乙", "x=9", withdrawn: true).Score();

        scores.Total(0).ShouldBe(2);
        scores.Total(1).ShouldBe(59);
        (scores.Rank(0), scores.Rank(1)).ShouldBe((1, null));
        (scores.GroupSize(0), scores.GroupSize(1), scores.Ranked(0), scores.Ranked(1)).ShouldBe((1, 0, 1, 0));
    }

    [Fact]
    public void Peers_of_a_formula_are_those_to_whom_the_indicator_applies()
    {
        var scores = Round.Of(Whole(Leaf("1", 100, "PeerSum([x])", when: "[a] > 0"), Leaf("2", 100, "PeerSum([x])")))
            .Unit("甲", "x=1 a=1").Unit("乙", "x=2 a=0").Unit("丙", "x=4").Unit("丁", "a=1").Score();

        scores.Score("甲", "1").ShouldBe(5);
        scores.Score("甲", "2").ShouldBe(7);
        scores.Score("丁", "1").ShouldBe(5);
    }

    [Fact]
    public void Peers_of_a_condition_are_all_units_of_the_group()
    {
        var node = Sum("1", Leaf("1.1", 10, "PeerCount([x])", when: "[x] < PeerMax([x])")) with { AppliesWhen = "[a] > 0" };
        var scores = Round.Of(Whole(node, Leaf("2", 10, "0"))).Unit("甲", "x=1 a=1").Unit("乙", "x=2 a=1").Unit("丙", "x=3 a=0").Score();

        scores.Of("甲").Indicator("1.1").Result.ShouldBe(2);
        scores.Of("乙").Indicator("1.1").Result.ShouldBe(2);
        scores.Of("丙").Indicator("1.1").Score.ShouldBeNull();
    }

    // Case 8: in a group of one, best and mean are its own values.
    [Fact]
    public void A_unit_alone_is_compared_with_itself()
    {
        var system = Whole(Leaf("1", 1, "Ratio([x], PeerMax([x]))"), Leaf("2", 1, "Ratio([x], PeerMean([x]))"), Leaf("3", 1, "MinMax([x])"), Leaf("4", 1, "PeerPercentile([x])"));

        Round.Of(system).Unit("甲", "x=7").Score().Of("甲").Indicators.Select(one => one.Score).ShouldBe([1, 1, 1, 0.5m]);
    }

    [Fact]
    public void A_vetoed_unit_stays_a_peer()
    {
        var system = Whole(Leaf("1", 10, "PeerMax([x])")) with { Vetoes = [new() { Code = "V", Name = "V", When = "[x] > 5" }], Bands = [new("好", 0, null)] };

        Round.Of(system).Unit("甲", "x=1").Unit("乙", "x=9").Score().Total(0).ShouldBe(9);
    }
}

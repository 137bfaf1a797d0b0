using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

/// <summary>[得分.CODE]: what an indicator got on its nominal marks.</summary>
public sealed class AchievedMarksTests
{
    [Fact]
    public void Marks_of_a_later_leaf_are_read_before_redistribution()
    {
        var system = Whole(Leaf("1", 10, "[得分.2]"), Leaf("2", 3, "[x]"), Leaf("3", 7, "7", when: "[a] > 0"));
        var scores = Round.Of(system).Unit("甲", "x=1.005 a=0").Score();

        scores.Of("甲").Indicator("1").Result.ShouldBe(1.01m);
        scores.Marks("甲", "2").ShouldBe(4.62m);
    }

    [Fact]
    public void Marks_of_a_node_are_those_that_it_has_on_its_own_nominal_marks()
    {
        var system = Whole(
            Sum("1", Leaf("1.1", 4, "2"), Leaf("1.2", 6, "6", when: "[a] > 0")),
            Leaf("2", 10, "[得分.1]"),
            Leaf("3", 20, "20", when: "[a] > 0"));
        var scores = Round.Of(system).Unit("甲", "a=0").Unit("乙", "a=1").Score();

        scores.Of("甲").Indicator("2").Result.ShouldBe(5);
        scores.Of("乙").Indicator("2").Result.ShouldBe(8);
        scores.Marks("甲", "1").ShouldBe(20);
    }

    [Fact]
    public void Marks_of_what_does_not_count_are_missing()
    {
        var system = Whole(Leaf("1", 4, "[x]", missing: WhenMissing.Skip), Leaf("2", 4, "4", when: "[a] > 0"), Leaf("3", 2, "[得分.1]"), Leaf("4", 2, "[得分.2]"), Leaf("5", 2, "[得分.6]"), Leaf("6", 1, "[y]"));
        var unit = Round.Of(system).Unit("甲", "a=0").Score().Of("甲");

        unit.Indicators.Select(one => (one.Code, one.Result, one.MissingReason)).ShouldBe(
        [
            ("1", null, MissingReason.NotReported), ("2", null, MissingReason.None), ("3", null, MissingReason.DoesNotApply),
            ("4", null, MissingReason.DoesNotApply), ("5", 0m, MissingReason.None), ("6", null, MissingReason.NotReported),
        ]);
    }

    [Fact]
    public void Conditions_and_adjustments_read_marks_too()
    {
        var system = Whole(Leaf("1", 4, "[x]"), Leaf("2", 6, "6", when: "[得分.1] >= 2")) with
        {
            Bonuses = [Adjust("J", "[得分.1] / 2", null)],
            Vetoes = [new() { Code = "V", Name = "V", When = "[得分.1] < 1" }],
        };
        var scores = Round.Of(system).Unit("甲", "x=2").Unit("乙", "x=0.5").Score();

        (scores.Total(0), scores.Total(1)).ShouldBe((9, 1.5m));
        (scores[0].Vetoes.Count, scores[1].Vetoes.Count).ShouldBe((0, 1));
    }

    [Fact]
    public void Peers_are_compared_by_marks()
    {
        var system = Whole(Leaf("1", 4, "[x]"), Leaf("2", 10, "[满分] * Ratio([得分.1], PeerMax([得分.1]))"));

        Round.Of(system).Unit("甲", "x=1").Unit("乙", "x=4").Score().Score("甲", "2").ShouldBe(2.5m);
    }
}

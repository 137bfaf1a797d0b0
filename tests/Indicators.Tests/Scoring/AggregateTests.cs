using Fadu.Indicators.IndexSystems;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

public sealed class AggregateTests
{
    private static readonly Indicator[] Three = [Leaf("1.1", 1, "[x]"), Leaf("1.2", 1, "[y]"), Leaf("1.3", 2, "[z]")];

    [Fact]
    public void A_sum_adds_its_children() => Got(Sum("1", Three), "x=0.5 y=1 z=1").ShouldBe(2.5m);

    [Fact]
    public void A_mean_weighs_achievement_by_marks() => Got(Node("1", Aggregate.Mean, 10, Three), "x=0.5 y=1 z=1").ShouldBe(6.25m);

    [Fact]
    public void A_mean_loses_nothing_to_thirds() =>
        Got(Node("1", Aggregate.Mean, 0.3m, Leaf("1.1", 1, "1"), Leaf("1.2", 1, "0"), Leaf("1.3", 1, "0")), "").ShouldBe(0.1m);

    [Fact]
    public void A_geometric_mean_weighs_achievement_by_marks() =>
        Got(Node("1", Aggregate.Geometric, 10, Leaf("1.1", 1, "[x]"), Leaf("1.2", 1, "[y]")), "x=0.25 y=1").ShouldBe(5);

    [Fact]
    public void A_geometric_mean_with_a_zero_is_zero_and_a_faultless_one_is_exact()
    {
        Got(Node("1", Aggregate.Geometric, 10, Three), "x=0 y=1 z=2").ShouldBe(0);
        Got(Node("1", Aggregate.Geometric, 0.7m, Three), "x=1 y=1 z=2").ShouldBe(0.7m);
    }

    [Fact]
    public void A_minimum_is_the_least_achievement() => Got(Node("1", Aggregate.Min, 10, Three), "x=0.5 y=1 z=0.4").ShouldBe(2);

    [Fact]
    public void Nodes_are_exact_and_only_the_total_is_rounded()
    {
        var system = Whole(Node("1", Aggregate.Mean, 1, Leaf("1.1", 1, "1"), Leaf("1.2", 2, "1")), Node("2", Aggregate.Mean, 1, Leaf("2.1", 1, "1"), Leaf("2.2", 2, "1")));
        var scores = Round.Of(system with { Decimals = 1 }).Unit("甲", "").Score();

        scores.Score("甲", "1")!.Value.ShouldBe(2m / 3, 1e-20m);
        scores.Total(0).ShouldBe(1.3m);
    }

    [Theory]
    [InlineData(Aggregate.Mean, 7.5)]
    [InlineData(Aggregate.Min, 5)]
    public void Children_of_a_mean_or_minimum_keep_their_scale_when_one_drops_out(Aggregate aggregate, double whole)
    {
        var node = Node("1", aggregate, 10, Leaf("1.1", 1, "[满分] / 2"), Leaf("1.2", 1, "1"), Leaf("1.3", 4, "4", when: "1 > 2"));
        var scores = Round.Of(Whole(node)).Unit("甲", "").Score();

        scores.Of("甲").Indicator("1").Children.Select(child => (child.EffectiveMarks, child.Score)).ShouldBe([(3, 1.5m), (3, 3), (0, null)]);
        scores.Total(0).ShouldBe((decimal)whole);
    }

    [Fact]
    public void A_mean_that_takes_marks_over_scores_on_them()
    {
        var system = Whole(Node("1", Aggregate.Mean, 4, Leaf("1.1", 1, "0.5"), Leaf("1.2", 1, "1")), Leaf("2", 6, "6", when: "1 > 2"));
        var scores = Round.Of(system).Unit("甲", "").Score();

        (scores.Marks("甲", "1"), scores.Score("甲", "1"), scores.Marks("甲", "1.1")).ShouldBe((10, 7.5m, 1));
    }

    [Theory]
    [InlineData(Aggregate.Mean, "76")]
    [InlineData(Aggregate.Min, "40")]
    public void The_whole_is_such_a_node_with_the_full_marks(Aggregate aggregate, string total)
    {
        var system = Whole(Leaf("1", 2, "0.8"), Leaf("2", 3, "3")) with { FullMarks = 100, Aggregate = aggregate };

        Round.Of(system).Unit("甲", "").Score().Total(0).ShouldBe(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static decimal? Got(Indicator node, string values) => Round.Of(Whole(node)).Unit("甲", values).Score().Whole(0);
}

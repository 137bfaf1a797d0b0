using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

public sealed class ApplicabilityTests
{
    [Theory]
    [InlineData("a=1", IndicatorState.Scored, "3")]
    [InlineData("a=0", IndicatorState.NotApplicable, null)]
    [InlineData("", IndicatorState.Scored, "3")]
    public void A_condition_that_cannot_be_told_applies(string values, IndicatorState state, string? score)
    {
        var scores = Round.Of(Whole(Leaf("1", 4, "3", when: "[a] > 0"), Leaf("2", 6, "6"))).Unit("甲", values).Score();

        scores.State("甲", "1").ShouldBe(state);
        scores.Score("甲", "1").ShouldBe(score is null ? null : decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_condition_on_a_node_binds_all_below()
    {
        var node = Sum("1", Leaf("1.1", 2, "2"), Leaf("1.2", 2, "2", when: "[c] > 0")) with { AppliesWhen = "[a] > 0" };
        var unit = Round.Of(Whole(node, Leaf("2", 6, "3"))).Unit("甲", "a=0 c=1").Score().Of("甲");

        unit.All().Select(one => (one.Code, one.State, one.EffectiveMarks, one.Score)).ShouldBe(
        [
            ("1", IndicatorState.NotApplicable, 0m, null),
            ("1.1", IndicatorState.NotApplicable, 0m, null),
            ("1.2", IndicatorState.NotApplicable, 0m, null),
            ("2", IndicatorState.Scored, 10m, 5m),
        ]);
    }

    [Fact]
    public void What_does_not_apply_has_no_result_and_no_reason()
    {
        var leaf = Round.Of(Whole(Leaf("1", 4, "[x]", when: "[a] > 0", pass: 1), Leaf("2", 6, "6"))).Unit("甲", "a=0 x=9").Score().Of("甲").Indicator("1");

        (leaf.Result, leaf.MissingReason, leaf.Clamping, leaf.Passed, leaf.Achievement)
            .ShouldBe((null, Formula.Values.MissingReason.None, Clamping.None, null, null));
    }

    // The fully urban district of the mid-term review: B1-1 drops out, the 13 marks of B1 go to the other four.
    [Fact]
    public void The_marks_of_what_drops_out_go_to_the_siblings_in_proportion()
    {
        var node = Sum(
            "B1",
            Leaf("B1-1", 3, "3", when: "[村数] > 0"),
            Leaf("B1-2", 3, "3"),
            Leaf("B1-3", 3, "[满分] * 0.8"),
            Leaf("B1-4", 2, "2"),
            Leaf("B1-5", 2, "2"));
        var scores = Round.Of(Whole(node, Leaf("B2", 5, "5"))).Unit("甲", "村数=0").Unit("乙", "村数=5").Score();

        scores.Of("甲").Indicator("B1").Children.Select(one => one.EffectiveMarks).ShouldBe([0, 3.9m, 3.9m, 2.6m, 2.6m]);
        scores.Of("乙").Indicator("B1").Children.Select(one => one.EffectiveMarks).ShouldBe([3, 3, 3, 2, 2]);
        scores.Score("甲", "B1-3").ShouldBe(3.12m);
        scores.Marks("甲", "B1").ShouldBe(13);
        scores.Total(0).ShouldBe(17.22m);
        scores.Total(1).ShouldBe(17.4m);
    }

    // Case 4: all indicators of one second-level group not applicable: its marks go to the first level.
    [Fact]
    public void A_group_with_nothing_left_hands_its_marks_on()
    {
        var first = Sum(
            "A",
            Sum("A1", Leaf("A1-1", 2, "2", when: "[a] > 0"), Leaf("A1-2", 3, "3", when: "[a] > 0")),
            Sum("A2", Leaf("A2-1", 4, "4"), Leaf("A2-2", 6, "3")));
        var scores = Round.Of(Whole(first, Leaf("B", 5, "5"))).Unit("甲", "a=0").Score();

        scores.Of("甲").All().Select(one => (one.Code, one.EffectiveMarks, one.Score)).ShouldBe(
        [
            ("A", 15m, 10.5m), ("A1", 0m, null), ("A1-1", 0m, null), ("A1-2", 0m, null),
            ("A2", 15m, 10.5m), ("A2-1", 6m, 6m), ("A2-2", 9m, 4.5m), ("B", 5m, 5m),
        ]);
    }

    [Theory]
    [InlineData("a=0", IndicatorState.NotApplicable)]
    [InlineData("a=1", IndicatorState.Missing)]
    public void A_node_with_nothing_left_is_missing_unless_nothing_below_applies(string values, IndicatorState state)
    {
        var node = Sum("1", Leaf("1.1", 2, "[x]", when: "[a] > 0", missing: WhenMissing.Skip), Leaf("1.2", 2, "2", when: "1 > 2"));

        Round.Of(Whole(node, Leaf("2", 6, "6"))).Unit("甲", values).Score().State("甲", "1").ShouldBe(state);
    }

    [Fact]
    public void A_unit_with_nothing_left_has_no_total_no_band_and_no_rank()
    {
        var system = Whole(Leaf("1", 4, "4", when: "[a] > 0"), Leaf("2", 6, "[x]", missing: WhenMissing.Skip)) with
        {
            Bands = [new("合格", 0, null)],
            Bonuses = [Adjust("J", "2", null)],
        };
        var scores = Round.Of(system).Unit("甲", "a=0").Unit("乙", "a=1").Score();

        (scores.Total(0), scores.Whole(0), scores.Band(0), scores.Rank(0)).ShouldBe((null, null, null, null));
        (scores.Total(1), scores.Whole(1), scores.Band(1), scores.Rank(1)).ShouldBe((12, 10, "合格", 1));
        scores.Ranked(0).ShouldBe(1);
        scores.GroupSize(0).ShouldBe(2);
    }

    [Fact]
    public void Children_without_marks_are_scored_and_shown_and_count_for_nothing()
    {
        var node = Node("1", Aggregate.Min, 4, Leaf("1.1", 0, "0", outOf: 5), Leaf("1.2", 2, "2"));
        var unit = Round.Of(Whole(node, Leaf("2", 0, "1", outOf: 2))).Unit("甲", "").Score().Of("甲");

        unit.All().Select(one => (one.Code, one.State, one.EffectiveMarks, one.Score, one.Result)).ShouldBe(
        [
            ("1", IndicatorState.Scored, 4m, 4m, null),
            ("1.1", IndicatorState.Scored, 0m, 0m, 0m),
            ("1.2", IndicatorState.Scored, 2m, 2m, 2m),
            ("2", IndicatorState.Scored, 0m, 0m, 1m),
        ]);
    }

    [Fact]
    public void Children_without_marks_do_not_keep_a_node_alive()
    {
        var node = Sum("1", Leaf("1.1", 0, "1", outOf: 5), Leaf("1.2", 4, "4", when: "1 > 2"));
        var scores = Round.Of(Whole(node, Leaf("2", 6, "6"))).Unit("甲", "").Score();

        scores.State("甲", "1").ShouldBe(IndicatorState.NotApplicable);
        scores.Marks("甲", "2").ShouldBe(10);
    }

    [Fact]
    public void A_node_without_marks_is_shown_as_long_as_anything_below_counts()
    {
        var node = Sum("1", Leaf("1.1", 0, "1", outOf: 5, when: "[a] > 0"), Leaf("1.2", 0, "1", outOf: 5, when: "1 > 2"));
        var scores = Round.Of(Whole(node, Leaf("2", 6, "6"))).Unit("甲", "a=1").Unit("乙", "a=0").Score();

        scores.State("甲", "1").ShouldBe(IndicatorState.Scored);
        scores.Score("甲", "1").ShouldBe(0);
        scores.State("乙", "1").ShouldBe(IndicatorState.NotApplicable);
        scores.Score("乙", "1").ShouldBeNull();
    }

    [Fact]
    public void Marks_with_more_places_stay_as_they_are_until_something_drops_out()
    {
        var system = Whole(Leaf("1", 0.125m, "1", outOf: 1), Leaf("2", 0.125m, "1", outOf: 1), Leaf("3", 0.75m, "1", outOf: 1, when: "[a] > 0"));
        var scores = Round.Of(system).Unit("甲", "a=1").Unit("乙", "a=0").Score();

        scores.Of("甲").Indicators.Select(one => one.Score).ShouldBe([0.125m, 0.125m, 0.75m]);
        scores.Of("乙").Indicators.Select(one => one.Score).ShouldBe([0.5m, 0.5m, null]);
        (scores.Total(0), scores.Total(1)).ShouldBe((1, 1));
    }

    // Case 3: a faultless unit gets exactly the full marks in all combinations of what does not apply.
    [Fact]
    public void A_faultless_unit_gets_exactly_the_full_marks_whatever_does_not_apply()
    {
        var system = Whole(
            Sum("A", Leaf("A1", 7, "7", when: "[a] > 0"), Leaf("A2", 11, "11", when: "[b1]"), Leaf("A3", 13, "13", when: "Coalesce([上期.c], 0) > 0")),
            Sum("B", Leaf("B1", 17, "17", when: "[a] > 0"), Leaf("B2", 19, "19", when: "[b1]")),
            Leaf("C", 33, "33"));
        var round = Round.Of(system);
        for (var combination = 0; combination < 8; combination++)
            round.Unit($"{combination}", $"a={combination & 1} b1={(combination & 2) != 0} 上期.c={combination & 4}");
        var scores = round.Score();

        Enumerable.Range(0, 8).Select(unit => scores.Whole(unit)).ShouldAllBe(whole => whole == 100);
    }
}

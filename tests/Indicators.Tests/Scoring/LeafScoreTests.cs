using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

public sealed class LeafScoreTests
{
    [Fact]
    public void A_leaf_reports_everything_that_scoring_found_of_it()
    {
        var scores = Round.Of(Whole(Leaf("1", 4, "[x]", pass: 2.4m))).Unit("甲", "x=2.345").Score();

        var leaf = scores.Of("甲").Indicators.Single();
        leaf.ShouldBe(new IndicatorScore
        {
            Indicator = scores.Indicator("1"),
            State = IndicatorState.Scored,
            EffectiveMarks = 4,
            Score = 2.35m,
            Result = 2.345m,
            MissingReason = MissingReason.None,
            Clamping = Clamping.None,
            Passed = false,
            Children = leaf.Children,
        });
        leaf.Achievement.ShouldBe(0.5875m);
    }

    [Theory]
    [InlineData("5", 4, Clamping.Above)]
    [InlineData("-1", 0, Clamping.Below)]
    [InlineData("4", 4, Clamping.None)]
    [InlineData("4.0000000000000001", 4, Clamping.None)]
    [InlineData("0", 0, Clamping.None)]
    public void Where_the_clamp_bites_the_score_says_so(string x, int score, Clamping clamping)
    {
        var leaf = Round.Of(Whole(Leaf("1", 4, "[x]"))).Unit("甲", $"x={x}").Score().Of("甲").Indicator("1");

        (leaf.Score, leaf.Clamping).ShouldBe((score, clamping));
    }

    [Fact]
    public void A_change_of_marks_rescales_and_leaves_the_formula_alone()
    {
        var leaf = Round.Of(Whole(Leaf("1", 5, "[满分] * [x]", outOf: 4, pass: 2.4m))).Unit("甲", "x=0.6").Score().Of("甲").Indicator("1");

        (leaf.Score, leaf.Result, leaf.Passed).ShouldBe((3, 2.4m, true));
    }

    [Fact]
    public void A_hair_below_the_pass_line_passes() =>
        Round.Of(Whole(Leaf("1", 3, "3 * ([x] / 30)", pass: 0.085m))).Unit("甲", "x=0.85").Score().Of("甲").Indicator("1").Passed.ShouldBe(true);

    // Case 10: awareness of 60.85 % with 3 marks on 60 to 90 is 0.09, not 0.08.
    [Fact]
    public void An_awareness_of_60_85_on_60_to_90_with_3_marks_is_0_09() =>
        Round.Of(Whole(Leaf("1", 3, "Linear([x], 60, 90)"))).Unit("甲", "x=60.85").Score().Score("甲", "1").ShouldBe(0.09m);

    // Case 2: a missing item gives 0 and says so.
    [Fact]
    public void A_missing_result_gives_no_marks_and_keeps_its_reason()
    {
        var unit = Round.Of(Whole(Leaf("1", 4, "[x]", pass: 1), Leaf("2", 6, "[y] / [z]"))).Unit("甲", "y=1 z=0").Score().Of("甲");

        unit.Total.ShouldBe(0);
        unit.Indicators.Select(one => (one.State, one.Score, one.EffectiveMarks, one.Result, one.MissingReason, one.Passed)).ShouldBe(
        [
            (IndicatorState.Missing, 0m, 4m, null, MissingReason.NotReported, false),
            (IndicatorState.Missing, 0m, 6m, null, MissingReason.DivisionByZero, null),
        ]);
    }

    [Fact]
    public void A_missing_result_that_is_skipped_drops_out_and_is_still_called_missing()
    {
        var unit = Round.Of(Whole(Leaf("1", 4, "[x]", missing: WhenMissing.Skip), Leaf("2", 6, "[y]"))).Unit("甲", "y=3").Score().Of("甲");

        unit.Total.ShouldBe(5);
        unit.Indicators.Select(one => (one.State, one.Score, one.EffectiveMarks, one.MissingReason)).ShouldBe(
        [
            (IndicatorState.Missing, null, 0m, MissingReason.NotReported),
            (IndicatorState.Scored, 5m, 10m, MissingReason.None),
        ]);
    }

    [Fact]
    public void An_item_without_a_column_was_not_reported_and_an_earlier_value_does_not_exist()
    {
        var unit = Round.Of(Whole(Leaf("1", 4, "[x]"), Leaf("2", 6, "[上期.x]"), Leaf("3", 1, "[单位.y]"))).Unit("甲", "").Score().Of("甲");

        unit.Indicators.Select(one => one.MissingReason)
            .ShouldBe([MissingReason.NotReported, MissingReason.NoPreviousValue, MissingReason.NotReported]);
    }

    [Fact]
    public void Earlier_values_attributes_and_policy_parameters_are_read()
    {
        var system = Whole(Leaf("1", 10, "Growth([x]) * 10 + [单位.y] + [标准]")) with
        {
            Parameters = [new() { Code = "std", Name = "标准", Type = ItemType.Decimal, Value = "0.5" }],
        };

        Round.Of(system).Unit("甲", "x=3 上期.x=2 单位.y=1").Score().Total(0).ShouldBe(6.5m);
    }

    [Fact]
    public void A_column_of_another_length_or_kind_is_refused()
    {
        var system = Whole(Leaf("1", 4, "[x]")).Check();
        var item = system.Parameters[0].Parameter;
        var units = new[] { new TableUnit("甲", "甲", null, false) };

        Should.Throw<ArgumentException>(() => new RoundTable(units, new Dictionary<Formula.Expressions.Parameter, Column> { [item] = new(FormulaType.Number, 2) }))
            .Message.ShouldBe("[x] has 2 rows of Number; 1 of Number are needed. (Parameter 'columns')");
        Should.Throw<ArgumentException>(() => new RoundTable(units, new Dictionary<Formula.Expressions.Parameter, Column> { [item] = new(FormulaType.Text, 1) }))
            .Message.ShouldBe("[x] has 1 rows of Text; 1 of Number are needed. (Parameter 'columns')");
    }

    [Fact]
    public void A_table_without_units_has_no_scores() => Round.Of(Whole(Leaf("1", 4, "PeerMax([x])", when: "[y] > 0"))).Score().Count.ShouldBe(0);
}

using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class ChangeMarksTests
{
    [Fact]
    public void The_formula_stays_on_the_scale_that_it_was_written_on() =>
        Given(Started).When(new ChangeMarks("1", 8).Decide).Then(new MarksChanged("1", 8, 5)).Draft!.Definition
            .Indicators[0].ShouldBe(Drafted.System.Indicators[0] with { Marks = 8, OutOf = 5 });

    [Fact]
    public void Back_on_their_scale_the_marks_are_the_scale_again() =>
        Given(Started, new MarksChanged("1", 8, 5)).When(new ChangeMarks("1", 5).Decide).Then(new MarksChanged("1", 5, null)).Draft!.Definition.ShouldBe(Drafted.System);

    [Fact]
    public void A_scale_of_its_own_stays() => Draft(Drafted.System with { Indicators = [Sketch.Leaf("1", 5, "1") with { OutOf = 100 }] })
        .When(new ChangeMarks("1", 8).Decide).Then(new MarksChanged("1", 8, 100));

    [Fact]
    public void A_leaf_without_marks_has_no_scale_to_keep() =>
        Draft(Drafted.System with { Indicators = [Sketch.Leaf("1", 0, "1"), Sketch.Leaf("2", null, "1")] }).When(new ChangeMarks("1", 8).Decide).Then(new MarksChanged("1", 8, null));

    [Fact]
    public void A_node_has_no_scale_and_its_marks_may_be_left_out()
    {
        var node = Drafted.System with { Indicators = [Sketch.Node("N", 5, Sketch.Node("M", null, Sketch.Leaf("1", 5, "1")))] };

        Draft(node).When(new ChangeMarks("M", 6).Decide).Then(new MarksChanged("M", 6, null));
        Draft(node).When(new ChangeMarks("N", null).Decide).Then(new MarksChanged("N", null, null)).Draft!.Definition.Indicators[0].Marks.ShouldBeNull();
    }

    [Fact]
    public void The_marks_that_it_has_change_nothing() => Given(Started).When(new ChangeMarks("1", 5.0m).Decide).ThenNothing();

    [Fact]
    public void An_unknown_indicator_is_refused_with_the_nearest()
    {
        var system = Drafted.System with { Indicators = [Sketch.Node("A1", null, Sketch.Leaf("A1-4", 5, "1"))] };

        var refused = Draft(system).When(new ChangeMarks("A1_4", 3).Decide);

        refused.ThenRefused("draft.unknown_indicator indicator");
        refused.Problems[0].Message.ShouldBe(new("草稿里没有指标“A1_4”；是不是 A1-4？", "the draft has no indicator 'A1_4'; did you mean A1-4?"));
    }

    [Fact]
    public void Where_none_is_near_none_is_named() =>
        Given(Started).When(new ChangeMarks("经费", 3).Decide).Problems[0].Message.Chinese.ShouldBe("草稿里没有指标“经费”，请核对");

    [Fact]
    public void There_is_a_draft()
    {
        Given().When(new ChangeMarks("1", 3).Decide).ThenRefused("system.unknown");
        Given(Started, First).When(new ChangeMarks("1", 3).Decide).ThenRefused("draft.none");
    }
}

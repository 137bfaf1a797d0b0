using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class ChangeScaleTests
{
    [Fact]
    public void A_formula_gets_another_scale_and_pass_line() => Given(Started).When(new ChangeScale("1", 100, 60).Decide).Then(new ScaleChanged("1", 100, 60));

    [Fact]
    public void The_scale_that_it_has_changes_nothing() => Given(Started).When(new ChangeScale("1", null, null).Decide).ThenNothing();

    [Fact]
    public void A_node_has_no_formula() =>
        Draft(Drafted.System with { Indicators = [Sketch.Node("N", 5, Sketch.Leaf("1", 5, "1"))] }).When(new ChangeScale("N", 5, null).Decide).ThenRefused("draft.not_a_leaf indicator");

    [Fact]
    public void There_is_a_draft_and_such_an_indicator()
    {
        Given().When(new ChangeScale("1", 3, null).Decide).ThenRefused("system.unknown");
        Given(Started, First).When(new ChangeScale("1", 3, null).Decide).ThenRefused("draft.none");
        Given(Started).When(new ChangeScale("9", 3, null).Decide).ThenRefused("draft.unknown_indicator indicator");
    }
}

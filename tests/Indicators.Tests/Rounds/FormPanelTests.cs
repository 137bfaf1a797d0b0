using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class FormPanelTests
{
    [Fact]
    public void A_panel_is_formed_and_formed_anew()
    {
        Given(Running).When(Panel("p2", ["zhang"], ["visit"]).Decide).Then(new PanelFormed("p2", ["zhang"], ["visit"]));
        Given(Running).When(Panel("p1", ["zhang"], ["site"]).Decide).Then(new PanelFormed("p1", ["zhang"], ["site"]));
        Given(Running).When(Panel("p1", ["zhang", "li"], ["site"]).Decide).ThenNothing();
    }

    [Fact]
    public void Everything_that_does_not_fit_is_told_at_once() => Given(Running)
        .When(Panel("", ["zhang", "zhang", "wang", "sun"], ["site", "site", "fund", "gone"]).Decide)
        .ThenRefused(
            "field.code panel", "round.evaluator_twice evaluators", "round.item_twice items", "round.evaluator_not_enrolled wang",
            "round.evaluator_not_enrolled sun", "round.not_a_grade_item fund", "round.unknown_item gone");

    [Fact]
    public void An_empty_panel_is_none() => Given(Running).When(Panel("p2", [], []).Decide).ThenRefused("round.panel_empty evaluators", "round.panel_empty items");

    private static FormPanel Panel(string code, string[] evaluators, string[] items) =>
        new() { Panel = code, Evaluators = evaluators, Items = items, System = RoundStage.System };
}

using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class ChangeFormulaTests
{
    public static TheoryData<FormulaPlace, string> Places => new()
    {
        { FormulaPlace.Indicator, "1" }, { FormulaPlace.AppliesWhen, "1" }, { FormulaPlace.Bonus, "J1" }, { FormulaPlace.Deduction, "K1" },
        { FormulaPlace.Veto, "V1" }, { FormulaPlace.Gate, "G1" }, { FormulaPlace.Status, "S1" }, { FormulaPlace.Check, "C1" },
    };

    [Theory, MemberData(nameof(Places))]
    public void A_formula_is_changed_wherever_it_stands(FormulaPlace place, string code)
    {
        var draft = Given(Started).When(new ChangeFormula(place, code, "[甲] * 2").Decide).Then(new FormulaChanged(place, code, "[甲] * 2")).Draft!;

        Formula(draft.Definition, place).ShouldBe("[甲] * 2");
        RevisionDifference.Between(Drafted.System, draft.Definition).IsEmpty.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Places))]
    public void The_same_text_changes_nothing(FormulaPlace place, string code) =>
        Given(Started).When(new ChangeFormula(place, code, Formula(Drafted.System, place) ?? "").Decide).ThenNothing();

    [Theory, MemberData(nameof(Places))]
    public void What_it_belongs_to_is_in_the_draft(FormulaPlace place, string code) => Given(Started).When(new ChangeFormula(place, code + "9", "1").Decide)
        .ThenRefused(place is FormulaPlace.Indicator or FormulaPlace.AppliesWhen ? "draft.unknown_indicator code" : "draft.unknown_rule code");

    [Fact]
    public void A_condition_is_taken_away_by_a_blank_and_nothing_else_is()
    {
        var conditional = Draft(Drafted.System with { Indicators = [Sketch.Leaf("1", 10, "1", "[甲] > 1")] });

        conditional.When(new ChangeFormula(FormulaPlace.AppliesWhen, "1", " ").Decide).Then(new FormulaChanged(FormulaPlace.AppliesWhen, "1", null));
        conditional.When(new ChangeFormula(FormulaPlace.Indicator, "1", null).Decide).ThenRefused("draft.formula_needed formula");
    }

    [Fact]
    public void A_node_may_have_a_condition_and_no_formula()
    {
        var draft = Draft(Drafted.System with { Indicators = [Sketch.Node("N", 10, Sketch.Leaf("1", 10, "1"))] });

        draft.When(new ChangeFormula(FormulaPlace.AppliesWhen, "N", "[甲] > 1").Decide).Then(new FormulaChanged(FormulaPlace.AppliesWhen, "N", "[甲] > 1"));
        draft.When(new ChangeFormula(FormulaPlace.Indicator, "N", "1").Decide).ThenRefused("draft.unknown_indicator code");
    }

    [Fact]
    public void There_is_a_draft()
    {
        Given().When(new ChangeFormula(FormulaPlace.Veto, "V1", "").Decide).ThenRefused("system.unknown", "draft.formula_needed formula");
        Given(Started, First).When(new ChangeFormula(FormulaPlace.Veto, "V1", "true").Decide).ThenRefused("draft.none");
    }

    private static string? Formula(IndexSystem system, FormulaPlace place) => place switch
    {
        FormulaPlace.Indicator => system.Indicators[0].Formula,
        FormulaPlace.AppliesWhen => system.Indicators[0].AppliesWhen,
        FormulaPlace.Bonus => system.Bonuses[0].Formula,
        FormulaPlace.Deduction => system.Deductions[0].Formula,
        FormulaPlace.Veto => system.Vetoes[0].When,
        FormulaPlace.Gate => system.Gates[0].When,
        FormulaPlace.Status => system.Statuses[0].When,
        _ => system.Checks[0].Rule,
    };
}

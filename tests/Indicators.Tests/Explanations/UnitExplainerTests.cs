using Fadu.Indicators.Explanations;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;
using Fadu.Kernel;
using static Fadu.Indicators.Tests.Scoring.Draft;
using Round = Fadu.Indicators.Tests.Scoring.Round;

namespace Fadu.Indicators.Tests.Explanations;

public sealed class UnitExplainerTests
{
    private static readonly IndexSystem System = Whole(
        Sum("1", Leaf("1.1", 4, "Linear(Ratio([x], PeerMax([x])), 0, 1)"), Leaf("1.2", 2, "[y] / 3", missing: WhenMissing.Skip), Leaf("1.3", 4, "[y]", when: "[x] > 5")),
        Leaf("2", 10, "[z]")) with
    {
        Bands = [new("优", 15, 0.5m), new("良", 5, null), new("差", 0, null)],
        Vetoes = [new() { Code = "V1", Name = "重大案件", When = "[w] > 0", Band = "差" }],
        Gates = [new() { Code = "G1", Name = "已申报", When = "[u] > 0" }],
        Checks = [new() { Code = "C1", Rule = "[z] <= 9", Message = "请核对", IsWarning = true }],
        Bonuses = [Adjust("J1", "[x] / 3", 0.5m)],
    };

    private static readonly RoundScores Scores = Round.Of(System)
        .Unit("甲", "x=3 z=12 w=1").Unit("乙", "x=6 y=2 z=7 w=0 u=1").Unit("丙", "x=4 y=1 z=3").Score();

    [Fact]
    public void Steps_say_how_a_result_came_about_in_both_languages()
    {
        var formula = Explain("甲", "1.1").Formula!;

        formula.Lines(Language.Chinese).ShouldBe(["x 3，同组最大值 = 6（同组 3 个单位有数据）", "x 3 ÷ 6 = 0.5", formula.Result.Sentence.Chinese]);
        formula.Lines(Language.English).ShouldBe(
            ["[x] = 3", "PeerMax([x]) = 6", "Ratio([x], PeerMax([x])) = 0.5", "Linear(Ratio([x], PeerMax([x])), 0, 1) = 2"]);
        formula.Withheld.ShouldBeFalse();
    }

    [Fact]
    public void Whoever_may_not_see_the_group_is_not_told_what_rests_on_it()
    {
        var formula = Explain("甲", "1.1", showsPeers: false).Formula!;

        formula.Lines(Language.English).ShouldBe(
        [
            "[x] = 3",
            "PeerMax([x]): figures of other units are not shown",
            "Ratio([x], PeerMax([x])): figures of other units are not shown",
            "Linear(Ratio([x], PeerMax([x])), 0, 1) = 2 (figures of other units are not shown)",
        ]);
        formula.Lines(Language.Chinese).ShouldAllBe(line => !line.Contains('6', StringComparison.Ordinal));
        formula.Result.Steps[0].ShouldSatisfyAllConditions(ratio => ratio.Value.ShouldBeNull(), ratio => ratio.Label.ShouldBe("Ratio([x], PeerMax([x]))"), ratio => ratio.Withheld.ShouldBeTrue());
        formula.Withheld.ShouldBeTrue();
    }

    [Fact]
    public void A_leaf_without_a_result_says_why_and_to_whom_its_marks_went()
    {
        var explained = Explain("甲", "1.2");

        (explained.WhyMissing, explained.WhenMissing).ShouldBe((new Text("y 未填报", "[y] not reported"), WhenMissing.Skip));
        explained.Remarks.Select(remark => remark.Kind).ShouldBe([RemarkKind.LeftOut]);
        (explained.MarksFrom, explained.MarksTo).ShouldSatisfyAllConditions(marks => marks.MarksFrom.ShouldBeEmpty(), marks => marks.MarksTo.ShouldBe(["1.1"]));
    }

    [Fact]
    public void Marks_that_were_taken_over_say_from_whom()
    {
        var explained = Explain("甲", "1.1");

        explained.MarksFrom.ShouldBe(["1.2", "1.3"]);
        explained.Remarks.Select(remark => (remark.Kind, remark.Text.English)).ShouldBe(
        [
            (RemarkKind.Marks, "marks 10 × 2 ÷ 4 = 5"),
            (RemarkKind.MarksRaised, "its marks rise from 4 to 10: those of indicators that are left out were shared out"),
        ]);
        Explain("乙", "1.1").MarksFrom.ShouldBeEmpty();
    }

    [Fact]
    public void An_indicator_that_does_not_apply_has_the_way_of_its_condition_alone()
    {
        var explained = Explain("甲", "1.3");

        explained.AppliesWhen!.Lines(Language.Chinese).ShouldBe(["x 3 > 5 = 否"]);
        (explained.Formula, explained.WhyMissing).ShouldBe((null, null));
        explained.Remarks.ShouldBeEmpty();
        explained.MarksTo.ShouldBe(["1.1"]);
    }

    [Fact]
    public void Rules_say_what_they_came_to_and_what_they_do()
    {
        var (jia, bing) = (Explainer("甲"), Explainer("丙"));

        jia.Vetoes.Select(rule => (rule.Code, rule.Outcome, rule.Tells, rule.Effect.English)).ShouldBe([("V1", RuleOutcome.Holds, true, "its band is '差' at best")]);
        bing.Vetoes.Select(rule => (rule.Outcome, rule.Tells, rule.Condition.Result.WhyMissing!.Value.English)).ShouldBe([(RuleOutcome.Untold, false, "[w] not reported")]);
        jia.Gates.Select(rule => (rule.Outcome, rule.Tells)).ShouldBe([(RuleOutcome.Untold, true)]);
        Explainer("乙").Gates.Select(rule => (rule.Outcome, rule.Tells)).ShouldBe([(RuleOutcome.Holds, false)]);
        jia.Checks.Select(rule => (rule.Name, rule.Outcome, rule.Tells, rule.Effect.Chinese)).ShouldBe([("请核对", RuleOutcome.DoesNotHold, true, "请核对并说明")]);
        bing.Checks.Single().Tells.ShouldBeFalse();
        jia.Bonuses.Select(one => (one.Score.Marks, one.Remarks.Single().Kind)).ShouldBe([(0.5m, RemarkKind.Held)]);
    }

    [Fact]
    public void Bands_say_what_stands_in_their_way() => Explainer("丙").Bands.Select(band => (band.Name, band.Reached, Behind: string.Join(' ', band.Behind), band.IsBand)).ShouldBe(
        [("优", false, "2", false), ("良", true, "", true), ("差", true, "", false)]);

    private static IndicatorExplanation Explain(string unit, string code, bool showsPeers = true) =>
        Explainer(unit, showsPeers) is var explainer ? explainer.Explain(explainer.Unit.Indicator(code)) : null!;

    private static UnitExplainer Explainer(string unit, bool showsPeers = true) => new(Scores, Scores.Row(unit), new(Scores), showsPeers);
}

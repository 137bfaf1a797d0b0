using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Checking;

public sealed class CircleRuleTests
{
    [Fact]
    public void A_leaf_that_reads_its_own_marks_is_a_circle() => Circle(Leaf("A", "[得分.A]")).ShouldBe(["/indicators/0/formula: A → A"]);

    [Fact]
    public void A_circle_is_told_once_with_every_leaf_on_it() =>
        Circle(Leaf("A", "[得分.B]"), Leaf("B", "[得分.C]"), Leaf("C", "[得分.A]")).ShouldBe(["/indicators/0/formula: A → B → C → A"]);

    [Fact]
    public void Two_circles_are_two() =>
        Circle(Leaf("A", "[得分.B]"), Leaf("B", "[得分.A]"), Leaf("C", "[得分.C]")).ShouldBe(["/indicators/0/formula: A → B → A", "/indicators/2/formula: C → C"]);

    [Fact]
    public void The_marks_of_a_node_come_from_the_leaves_below_it() =>
        Circle(Sketch.Node("N", null, Leaf("A", "[得分.N]"), Leaf("B", "1"))).ShouldBe(["/indicators/0/indicators/0/formula: A → N → A"]);

    [Fact]
    public void A_condition_reads_marks_too() =>
        Circle(Leaf("A", "1") with { AppliesWhen = "[得分.B] > 0.5" }, Leaf("B", "[得分.A]")).ShouldBe(["/indicators/0/appliesWhen: A → B → A"]);

    [Fact]
    public void A_condition_above_binds_what_is_below() =>
        Circle(Sketch.Node("N", null, Leaf("A", "1"), Leaf("B", "1")) with { AppliesWhen = "[得分.B] > 0.5" })
            .ShouldBe(["/indicators/0/appliesWhen: B → B"]);

    [Fact]
    public void Leaves_stand_after_those_whose_marks_they_read_and_else_in_file_order()
    {
        IndexSystem system = Whole(Leaf("A", "[得分.N]"), Leaf("B", "1"), Sketch.Node("N", null, Leaf("C", "[得分.D]"), Leaf("D", "1")), Leaf("E", "1"));

        IndexSystemChecker.Check(system).System!.ScoringOrder.Select(leaf => leaf.Code).ShouldBe(["D", "C", "A", "B", "E"]);
    }

    private static string[] Circle(params Indicator[] indicators) =>
    [
        .. IndexSystemChecker.Check(Whole(indicators)).Findings.Where(finding => finding.Code is "system.circle")
            .Select(finding => $"{finding.Path}: {finding.Message.Chinese.Split('：', '；')[1]}"),
    ];

    private static Indicator Leaf(string code, string formula) => Sketch.Leaf(code, 2, $"Clamp({formula} + [甲], 0, 2)");

    private static IndexSystem Whole(params Indicator[] indicators) => Sketch.System with
    {
        Aggregate = Aggregate.Mean,
        Indicators = indicators,
    };
}

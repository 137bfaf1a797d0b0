using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Checking;

public sealed class IndexSystemCheckerTests
{
    [Fact]
    public void A_sound_system_has_no_findings_and_comes_checked()
    {
        var check = IndexSystemChecker.Check(Sketch.System);

        check.Findings.ShouldBeEmpty();
        check.System!.Leaves.Select(leaf => (leaf.Code, leaf.Index, leaf.LeafIndex, leaf.Depth, leaf.Marks, leaf.OutOf)).ShouldBe(
            [("1", 0, 0, 1, 5m, 5m), ("2", 1, 1, 1, 5m, 5m)]);
        (check.System.Root.Index, check.System.Root.LeafIndex, check.System.Root.Depth, check.System.Root.Marks).ShouldBe((-1, -1, 0, 10m));
    }

    [Fact]
    public void Everything_is_found_at_once_in_the_order_of_the_file()
    {
        var system = Sketch.System with
        {
            FullMarks = 12,
            Decimals = 11,
            Items = [Sketch.Count("a", "甲.乙"), Sketch.Count("b", "乙", -1)],
            Indicators = [Sketch.Leaf("1", 5, "Linear([a], 0, 10) + "), Sketch.Leaf("1", 5, "Linear([丙] / [单位.人口], 0, 1)")],
        };

        IndexSystemChecker.Check(system).Findings.Select(finding => (finding.Path, finding.Code, finding.Owner)).ShouldBe(
        [
            ("/fullMarks", "system.marks_do_not_add_up", null),
            ("/decimals", "system.decimals", null),
            ("/items/0/name", "system.bad_name", "a"),
            ("/items/1/min", "system.min_above_max", "b"),
            ("/indicators/0/formula", "formula.value_missing", "1"),
            ("/indicators/1/code", "system.code_twice", "1"),
            ("/indicators/1/formula", "formula.unknown_name", "1"),
        ]);
    }

    [Fact]
    public void A_formula_fault_has_its_place_in_the_text() =>
        IndexSystemChecker.Check(Sketch.With(Sketch.Leaf("3", 1, "Min(1, [丙])"))).Findings.ShouldBe([new(
            FindingSeverity.Fault, "formula.unknown_name", "/indicators/2/formula", new TextSpan(7, 3), "3",
            new("没有名为 [丙] 的数据项、属性或参数", "there is no item, attribute or parameter [丙]"))]);

    [Fact]
    public void Formulas_see_items_attributes_previous_values_and_policy_parameters_by_name_or_code()
    {
        var system = Sketch.With(Sketch.Leaf("3", 1, "Min(1, [a] + [甲] + [单位.p] + [单位.人口] + [上期.a] + [上期.甲] + [std] + [标准] + [得分.1] + [满分])")) with
        {
            Parameters = [new() { Code = "std", Name = "标准", Type = ItemType.Decimal, Value = "1.5" }],
        };

        var formula = IndexSystemChecker.Check(system).System!.Leaves[2].Formula!;

        formula.Parameters.Select(parameter => (parameter.Kind, parameter.Key, parameter.Name)).ShouldBe(
        [
            (ParameterKind.Item, "a", "甲"),
            (ParameterKind.Attribute, "p", "单位.人口"),
            (ParameterKind.Previous, "a", "上期.甲"),
            (ParameterKind.Policy, "std", "标准"),
            (ParameterKind.Score, "1", "得分.1"),
        ]);
        formula.Parameters[3].Constant.ShouldBe(Value.Of(1.5m));
        formula.Parameters[4].Range.ShouldBe(Interval.Closed(0, 5));
    }

    [Fact]
    public void Names_are_found_in_any_width() =>
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 1, "Min(1, [数（项）] + [ａ])")) with { Items = [.. Sketch.System.Items, Sketch.Count("c", "数(项)")] }).ShouldBeEmpty();

    [Fact]
    public void Items_alone_have_a_previous_value()
    {
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 1, "Min(1, [上期.人口])"))).Single().ShouldStartWith("/indicators/2/formula: 没有名为 [上期.人口]");
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 1, "Min(1, Max(0, Growth([单位.人口])))"))).Single().ShouldStartWith("/indicators/2/formula: ");
    }

    [Fact]
    public void Full_marks_need_a_cap_in_a_bonus_and_are_unknown_to_conditions()
    {
        Sketch.Told(Sketch.System with { Bonuses = [new() { Code = "J", Name = "J", Formula = "Min([满分], [甲])" }] }).Single().ShouldStartWith("/bonuses/0/formula: 这里没有 [满分]");
        Sketch.Told(Sketch.System with { Bonuses = [new() { Code = "J", Name = "J", Formula = "Min([满分], [甲])", Cap = 3 }] }).ShouldBeEmpty();
        Sketch.Told(Sketch.System with { Gates = [new() { Code = "G", Name = "G", When = "[甲] < [满分]" }] }).Single().ShouldStartWith("/gates/0/when: 这里没有 [满分]");
    }

    [Fact]
    public void A_leaf_gives_a_number_and_a_condition_a_truth_value()
    {
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 1, "[甲] > 1"))).Single().ShouldStartWith("/indicators/2/formula: 这里要数");
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 1, "Min(1, [甲])", "[甲]"))).Single().ShouldStartWith("/indicators/2/appliesWhen: 这里要是否");
        Sketch.Told(Sketch.System with { Checks = [new() { Code = "J", Rule = "[甲]", Message = "核对" }] }).Single().ShouldStartWith("/checks/0/rule: 这里要是否");
    }

    [Fact]
    public void A_check_knows_no_marks() => Sketch.Told(Sketch.System with { Checks = [new() { Code = "J", Rule = "[得分.1] > 1", Message = "核对" }] }).ShouldBe(
        ["/checks/0/rule: 逻辑校验只看填报的数，不能用 [得分.1]：填报时还没有得分"]);

    [Fact]
    public void An_indicator_has_a_formula_or_others_below()
    {
        Sketch.Told(Sketch.With(new() { Code = "3", Name = "3", Marks = 1 })).ShouldBe(["/indicators/2/formula: 既没有公式，也没有下级指标；请写 formula 或 indicators"]);
        Sketch.Told(Sketch.With(Sketch.Node("3", 1, Sketch.Leaf("4", 1, "Min(1, [甲])")) with { Formula = "1" })).ShouldBe(
            ["/indicators/2/formula: 有下级指标的指标没有自己的公式，请删去 formula"]);
        Sketch.Told(Sketch.System with { Indicators = [] }).ShouldBe(["/indicators: 没有写指标，至少要有一个"]);
    }

    [Fact]
    public void What_a_leaf_gets_when_missing_is_said_nearest_to_it()
    {
        var node = Sketch.Node("3", null, Sketch.Leaf("4", 1, "Min(1, [甲])"), Sketch.Leaf("5", 1, "Min(1, [甲])") with { WhenMissing = WhenMissing.Zero });
        var system = Sketch.System with { FullMarks = 12, Indicators = [.. Sketch.System.Indicators, node with { WhenMissing = WhenMissing.Skip }] };

        IndexSystemChecker.Check(system).System!.Leaves.Select(leaf => leaf.WhenMissing).ShouldBe([WhenMissing.Zero, WhenMissing.Zero, WhenMissing.Skip, WhenMissing.Zero]);
    }

    [Fact]
    public void A_system_has_a_limit_of_size()
    {
        var many = Enumerable.Range(0, IndexSystemChecker.MostParts + 1).Select(i => Sketch.Count($"i{i}", $"项{i}")).ToArray();

        Sketch.Told(Sketch.System with { Items = many }).Single().ShouldBe("/items: 指标或数据项有 5002 个，一套体系最多 5000 个");
    }
}

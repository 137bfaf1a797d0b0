using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Tests.Checking;

public sealed class RangeRulesTests
{
    [Theory]
    [InlineData("[甲]", "? /indicators/2/formula: 可能：结果会超过满分 5(范围 [0 … 10])，超出的不计；请核对公式，或者加 Min([满分], …)")]
    [InlineData("[甲] + 6", "? /indicators/2/formula: 一定：结果会超过满分 5(范围 [6 … 16])，超出的不计；请核对公式，或者加 Min([满分], …)")]
    [InlineData("[甲] * 0.4", "? /indicators/2/formula: 一定：到不了满分 5(范围 [0 … 4])；请核对公式和数据项的 min、max")]
    [InlineData("[甲] * 0.5", "")]
    [InlineData("Max(-1, 5 - [甲])", "")]
    [InlineData("Clamp([满分] / [甲], 0, 5)", "? /indicators/2/formula: 可能：除数为 0（范围 [0 … 10]），请加适用条件 appliesWhen，或用 if(… > 0, …, …)，或改数据项的 min")]
    public void A_result_fits_the_marks(string formula, string told) =>
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 5, formula))).ShouldBe(told.Length == 0 ? [] : [told]);

    [Fact]
    public void What_the_formula_itself_is_warned_of_begins_with_how_sure_it_is()
    {
        Warned(Sketch.Leaf("3", 5, "Tier([甲], 3, 2, 8, 5, 0)")).ShouldContain(new Text(
            "一定：8 这一档（得 5）永远轮不到（取值范围 [0 … 10]）：前面的档已经包含它，或数据项取不到这个值；请删去或改界线",
            "proved: the step at 8 (worth 5) can never be reached (range [0 … 10]): an earlier step takes all of it, or the item never gets there; remove it or change its threshold"));
        Warned(Sketch.Leaf("3", 5, "if([甲] >= 5, [满分], if([甲] >= 7, 3, 0))")).ShouldBe([new(
            "一定：这个条件在这里永远不成立，它的一支永远轮不到；请核对条件、前面的条件和数据项的 min、max",
            "proved: this condition never holds here, so that its branch can never be reached; check it, the conditions before it, and the items' min and max")]);
        Warned(Sketch.Leaf("3", 5, "Linear([甲], [乙], 10)")).ShouldBe([new(
            "可能：除数为 0（范围 [0 … 10]），请加适用条件 appliesWhen，或用 if(… > 0, …, …)，或改数据项的 min",
            "may be: the divisor can be 0 (range [0 … 10]); add a condition appliesWhen, or if(… > 0, …, …), or change the item's min")]);
    }

    [Fact]
    public void After_a_divisor_that_is_always_zero_nothing_is_told_of_the_marks() =>
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 5, "[甲] + 6 + [乙] / ([甲] * 0)"))).ShouldBe(
            ["? /indicators/2/formula: 一定：除数总是 0（范围 [0 … 0]），请改公式"]);

    [Fact]
    public void A_line_for_a_percentage_that_is_written_as_a_share_is_told()
    {
        var item = new Item { Code = "z", Name = "知晓率", Type = ItemType.Percent };
        const string Slip = "可能：百分数 [知晓率] 在公式里是 0 到 100，0.9 就是 0.9%；如果是 90%，请写 90";

        Sketch.Told(Sketch.With(Sketch.Leaf("3", 5, "Tier([知晓率], 0.9, 5, 0)")) with { Items = [.. Sketch.System.Items, item] }).ShouldBe([$"? /indicators/2/formula: {Slip}"]);
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 5, "Linear([上期.知晓率], 0, 0.9)")) with { Items = [.. Sketch.System.Items, item] }).ShouldBe(
            [$"? /indicators/2/formula: {Slip.Replace("[知", "[上期.知", StringComparison.Ordinal)}"]);
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 5, "Tier([知晓率], 90, 5, 0)", "[知晓率] > 0.9")) with { Items = [.. Sketch.System.Items, item] }).ShouldBe(
            [$"? /indicators/2/appliesWhen: {Slip}"]);
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 5, "Tier([知晓率], 90, 5, 0)")) with { Items = [.. Sketch.System.Items, item] }).ShouldBeEmpty();
    }

    [Fact]
    public void The_condition_of_a_leaf_and_those_above_it_are_known_to_hold()
    {
        var divided = Sketch.Leaf("3", 1, "Clamp([甲] / [乙] / [单位.人口], 0, 1)");

        Sketch.Told(Sketch.With(divided)).Length.ShouldBe(1);
        Sketch.Told(Sketch.With(divided with { AppliesWhen = "[乙] > 0" })).ShouldBeEmpty();
        Sketch.Told(Sketch.With(Sketch.Node("N", 1, divided) with { AppliesWhen = "[乙] > 0" })).ShouldBeEmpty();
        Sketch.Told(Sketch.With(Sketch.Node("N", 1, divided with { AppliesWhen = "[甲] > 0" }) with { AppliesWhen = "[乙] > 0" })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[甲] > 10", "一定：这个条件永远不成立；请核对条件和数据项的 min、max")]
    [InlineData("[甲] >= 0", "一定：这个条件总是成立，等于没有写；请核对条件和数据项的 min、max")]
    [InlineData("[甲] > 9", "")]
    public void A_condition_decides_something(string condition, string told)
    {
        string[] Expected(string path) => told.Length == 0 ? [] : [$"? {path}: {told}"];

        Sketch.Told(Sketch.With(Sketch.Leaf("3", 1, "Min(1, [乙])", condition))).ShouldBe(Expected("/indicators/2/appliesWhen"));
        Sketch.Told(Sketch.System with { Vetoes = [new() { Code = "V", Name = "V", When = condition }] }).ShouldBe(Expected("/vetoes/0/when"));
        Sketch.Told(Sketch.System with { Gates = [new() { Code = "G", Name = "G", When = condition }] }).ShouldBe(Expected("/gates/0/when"));
        Sketch.Told(Sketch.System with { Statuses = [new() { Code = "S", Name = "S", When = condition }] }).ShouldBe(Expected("/statuses/0/when"));
        Sketch.Told(Sketch.System with { Checks = [new() { Code = "C", Rule = condition, Message = "核对" }] }).ShouldBe(Expected("/checks/0/rule"));
    }

    [Theory]
    [InlineData("Min([满分], [甲])", 3, "")]
    [InlineData("[甲]", 3, "? /deductions/0/formula: 可能：结果会超过上限 3(范围 [0 … 10])，超出的不计；请核对公式，或者加 Min([满分], …)")]
    [InlineData("[甲] * 0.1", 3, "? /deductions/0/formula: 一定：到不了上限 3(范围 [0 … 1])；请核对公式和数据项的 min、max")]
    [InlineData("Min([满分], [甲] - 5)", 3, "? /deductions/0/formula: 可能：结果会小于 0(范围 [-5 … 3])，按 0 计；加分、扣分都写成正数，请加 Max(0, …)")]
    public void A_deduction_fits_its_cap_and_is_positive(string formula, int cap, string told) =>
        Sketch.Told(Sketch.System with { Deductions = [new() { Code = "K", Name = "K", Formula = formula, Cap = cap }] }).ShouldBe(told.Length == 0 ? [] : [told]);

    [Theory]
    [InlineData("1.5", 0, "上限 1.5 的小数位数多于体系的 0 位，得分显示不出来；请改上限，或者改 decimals")]
    [InlineData("1.255", 2, "上限 1.255 的小数位数多于体系的 2 位，得分显示不出来；请改上限，或者改 decimals")]
    [InlineData("1.50", 1, "")]
    [InlineData("1.25", 2, "")]
    [InlineData("2", 0, "")]
    public void A_cap_has_no_more_places_than_marks_are_kept_at(string cap, int decimals, string told)
    {
        var adjustment = new Adjustment { Code = "K", Name = "K", Formula = "Min([满分], [甲])", Cap = decimal.Parse(cap, System.Globalization.CultureInfo.InvariantCulture) };
        var system = Sketch.System with { Decimals = decimals };
        string[] Expected(string path) => told.Length == 0 ? [] : [$"{path}: {told}"];

        Sketch.Told(system with { Bonuses = [adjustment] }).ShouldBe(Expected("/bonuses/0/cap"));
        Sketch.Told(system with { Deductions = [adjustment] }).ShouldBe(Expected("/deductions/0/cap"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("5.1")]
    public void The_pass_line_lies_within_the_marks(string pass) =>
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 5, "Min(5, [甲])") with { Pass = decimal.Parse(pass, System.Globalization.CultureInfo.InvariantCulture) })).ShouldBe(
            [$"? /indicators/2/pass: 达标线 {pass} 不在 0 到满分 5 之间"]);

    private static IEnumerable<Text> Warned(Indicator leaf) => IndexSystemChecker.Check(Sketch.With(leaf)).Findings.Select(finding => finding.Message);
}

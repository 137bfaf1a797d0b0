namespace Fadu.Indicators.Tests.Checking;

public sealed class RangeRulesTests
{
    [Theory]
    [InlineData("[甲]", "? /indicators/2/formula: 可能：结果会超过满分 5(范围 [0 … 10])，超出的不计；请核对公式，或者加 Min([满分], …)")]
    [InlineData("[甲] + 6", "? /indicators/2/formula: 一定：结果会超过满分 5(范围 [6 … 16])，超出的不计；请核对公式，或者加 Min([满分], …)")]
    [InlineData("[甲] * 0.4", "? /indicators/2/formula: 一定：到不了满分 5(范围 [0 … 4])；请核对公式和数据项的 min、max")]
    [InlineData("[甲] * 0.5", "")]
    [InlineData("Max(-1, 5 - [甲])", "")]
    [InlineData("Clamp([满分] / [甲], 0, 5)", "? /indicators/2/formula: 除数可能为 0（范围 [0 … 10]），请加适用条件 appliesWhen，或用 if(… > 0, …, …)，或改数据项的 min")]
    public void A_result_fits_the_marks(string formula, string told) =>
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 5, formula))).ShouldBe(told.Length == 0 ? [] : [told]);

    [Fact]
    public void A_step_that_is_never_reached_is_told() =>
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 5, "Tier([甲], 3, 2, 8, 5, 0)"))).ShouldContain(line => line.Contains("8 这一档（得 5）永远轮不到", StringComparison.Ordinal));

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
    [InlineData("-1")]
    [InlineData("5.1")]
    public void The_pass_line_lies_within_the_marks(string pass) =>
        Sketch.Told(Sketch.With(Sketch.Leaf("3", 5, "Min(5, [甲])") with { Pass = decimal.Parse(pass, System.Globalization.CultureInfo.InvariantCulture) })).ShouldBe(
            [$"? /indicators/2/pass: 达标线 {pass} 不在 0 到满分 5 之间"]);
}

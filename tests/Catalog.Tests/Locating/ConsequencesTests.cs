namespace Fadu.Catalog.Tests.Locating;

public sealed class ConsequencesTests
{
    [Fact]
    public void A_type_that_cannot_be_read_does_not_make_formulas_wrong() =>
        Demo.Told(Demo.With("name: 常住人口, type: integer", "name: 常住人口, type: boolen")).ShouldBe(
            ["6: population 类型: “boolen”不能用，是不是 boolean？可以写：integer、decimal、percent、boolean、choice、date、text"]);

    [Fact]
    public void Marks_that_cannot_be_read_do_not_make_the_sum_wrong() =>
        Demo.Told(Demo.With("marks: 2, formula", "marks: 两分, formula")).ShouldBe(["18: 1.3 分值: 这里应当是数，写的是“两分”"]);

    [Fact]
    public void An_item_without_a_name_does_not_make_its_name_unknown() =>
        Demo.Told(Demo.With("code: trained, name: 法律明白人数, ", "code: trained, ")).ShouldBe(["9: trained 名称: 缺少 name，请补上，例如 name: 普法经费"]);

    [Fact]
    public void A_formula_that_is_missing_does_not_make_its_items_unused() =>
        Demo.Told(Demo.With("formula: \"[满分] * [阵地评级]\"", "formula: [1]")).ShouldBe(["18: 1.3 公式: 这里应当是文字，写的是列表"]);

    [Theory]
    [InlineData("{ name: 合格, min: 6 }", "{ min: 6 }", "缺少 name")]
    [InlineData("{ name: 优秀, min: 9 }", "{ min: 5 }", "缺少 name")]
    [InlineData("{ name: 不合格, min: 0 }", "{ min: 1 }", "缺少 name")]
    [InlineData("{ name: 合格, min: 6 }", "{ name: 优秀, min: 9 }", "等次“优秀”写了两次")]
    [InlineData("{ name: 不合格, min: 0 }", "{ name: 合格, min: 7 }", "等次“合格”写了两次")]
    public void A_band_without_a_name_of_its_own_is_one_fault(string old, string changed, string told)
    {
        var findings = Demo.Load(Demo.With(old, changed)).Findings;

        findings.Select(finding => finding.ToString()).ShouldHaveSingleItem().ShouldContain(told);
        findings[0].ToString().ShouldNotContain("/bands");
    }

    [Theory]
    [InlineData("满分")]
    [InlineData("得分")]
    [InlineData("no")]
    [InlineData("~")]
    [InlineData("普法经费")]
    [InlineData("法律.明白人")]
    [InlineData("\"法律[明白]人\"")]
    [InlineData("单位.明白人")]
    public void What_formulas_and_examples_make_of_a_name_that_has_to_be_changed_is_not_told(string name)
    {
        var changed = Demo.With("name: 法律明白人数", $"name: {name}").Replace("[法律明白人数]", $"[{name.Trim('"')}]", StringComparison.Ordinal)
            .Replace("100, 2, 0)\" }", $"100, 2, 0)\", examples: [{{ given: {{ {name}: 300 }}, marks: 4 }}] }}", StringComparison.Ordinal);

        Demo.Load(changed).Findings.Select(finding => finding.Line).ShouldBe([9]);
    }

    [Fact]
    public void An_option_whose_value_cannot_be_read_does_not_make_the_others_wrong() =>
        Demo.Told(Demo.With("{ name: B, value: 0.8 }", "{ name: B, value: 八 }")).ShouldBe(["10: site 选项的值: 这里应当是数，写的是“八”"]);

    [Fact]
    public void What_has_another_cause_is_told_all_the_same() =>
        Demo.Told(Demo.With("marks: 4, formula: \"Tier([法律明白人数]", "marks: \"5\", formula: \"Tier([法律明白人]")).ShouldBe(
        [
            "3: 满分: 一级指标的分值加起来是 11，比规定多 1，不等于满分 10；请改一级指标的分值，或者改 fullMarks",
            "17: 1.2 分值: 数不加引号，请写 5",
            "17: 1.2 公式: 没有名为 [法律明白人] 的数据项、属性或参数，是不是 [法律明白人数]？",
        ]);
}

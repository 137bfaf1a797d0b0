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
        Demo.Told(Demo.With("code: trained, name: 法律明白人数, ", "code: trained, ")).ShouldBe(["9: trained 名称: 缺少 name，请补上"]);

    [Fact]
    public void A_formula_that_is_missing_does_not_make_its_items_unused() =>
        Demo.Told(Demo.With("formula: \"[满分] * [阵地评级]\"", "formula: [1]")).ShouldBe(["18: 1.3 公式: 这里应当是文字，写的是列表"]);

    [Fact]
    public void What_has_another_cause_is_told_all_the_same() =>
        Demo.Told(Demo.With("marks: 4, formula: \"Tier([法律明白人数]", "marks: \"5\", formula: \"Tier([法律明白人]")).ShouldBe(
        [
            "3: 满分: 一级指标的分值加起来是 11，比规定多 1，不等于满分 10；请改一级指标的分值，或者改 fullMarks",
            "17: 1.2 分值: 数不加引号，请写 5",
            "17: 1.2 公式: 没有名为 [法律明白人] 的数据项、属性或参数，是不是 [法律明白人数]？",
        ]);
}

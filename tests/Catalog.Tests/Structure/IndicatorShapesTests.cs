namespace Fadu.Catalog.Tests.Structure;

public sealed class IndicatorShapesTests
{
    [Fact]
    public void A_leaf_needs_a_formula_and_marks()
    {
        Demo.Told(Demo.With("marks: 2, formula: \"[满分] * [阵地评级]\"", "marks: 2, rule: 评定")).ShouldBe(
            ["18: 1.3: 既没有公式，也没有下级指标；请写 formula 或 indicators"]);
        Demo.Told(Demo.With("marks: 2, formula", "formula")).ShouldBe(["18: 1.3 分值: 缺少 marks，请补上，例如 marks: 2"]);
    }

    [Theory]
    [InlineData("formula: \"1\"", "公式")]
    [InlineData("outOf: 10", "公式的满分")]
    [InlineData("pass: 6", "达标线")]
    [InlineData("examples: []", "算例")]
    public void A_node_has_none_of_what_leaves_have(string written, string field)
    {
        var key = written.Split(':')[0];

        Demo.Told(Demo.With("name: 保障", $"name: 保障\n    {written}")).ShouldBe([$"15: 1 {field}: 有下级指标的不写 {key}，请删去"]);
    }
}

namespace Fadu.Catalog.Tests.Structure;

public sealed class ScalarShapesTests
{
    [Theory]
    [InlineData("\"true\"", "“true”")]
    [InlineData("yes", "“yes”")]
    [InlineData("是", "“是”")]
    [InlineData("1", "“1”")]
    [InlineData("{}", "一组键值")]
    public void Yes_or_no_is_true_or_false_without_quotes(string written, string found) =>
        Demo.Told(Demo.With("evidence: 预算批复", $"required: {written}")).ShouldBe(
            [$"8: fund 是否必填: 这里应当是 true 或 false(不加引号)，写的是{found}"]);

    [Fact]
    public void A_word_that_is_none_of_the_few_gets_the_nearest_and_all_of_them()
    {
        Demo.Told(Demo.With("from: evaluator", "from: evaluater")).ShouldBe(
            ["10: site 来源: “evaluater”不能用，是不是 evaluator？可以写：unit、evaluator、survey、register"]);
        Demo.Told(Demo.With("better: lower", "better: 低")).ShouldBe(["11: accident 方向: “低”不能用；可以写：higher、lower"]);
        Demo.Told(Demo.With("better: lower", "better: [lower]")).ShouldBe(
            ["11: accident 方向: 这里应当是 higher、lower 之一，写的是列表"]);
    }

    [Fact]
    public void A_list_has_at_least_so_many_elements()
    {
        Demo.Told("code: x\nname: 例\nfullMarks: 1\nitems: []\nindicators: []").ShouldBe(["5: 指标: 至少要写 1 个，写了 0 个"]);
        Demo.Told(Demo.With("choices: [{ name: A, value: 1 }, { name: B, value: 0.8 }, { name: D, value: 0 }]", "choices: [A]"))
            .ShouldContain("10: site 选项: 至少要写 2 个，写了 1 个");
    }
}

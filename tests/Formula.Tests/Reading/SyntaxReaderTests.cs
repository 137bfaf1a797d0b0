using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Reading;

public sealed class SyntaxReaderTests
{
    [Fact]
    public void A_formula_may_have_2000_characters() =>
        TestFormula.Of("1".PadRight(FormulaReader.MaxLength)).Number.ShouldBe(1);

    [Fact]
    public void One_more_is_told_with_what_to_do() =>
        TestFormula.Of("1".PadRight(2001)).Told.ShouldBe(
            ["formula.too_long 2000+1 公式有 2001 个字符，最多 2000 个，请拆成几个指标 | the formula has 2001 characters, at most 2000 are allowed; split the indicator"]);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\n\t")]
    public void An_empty_formula_is_told(string text) =>
        TestFormula.Of(text).Told.ShouldBe([$"formula.empty 0+{text.Length} 公式是空的 | the formula is empty"]);

    [Fact]
    public void Brackets_may_nest_32_deep()
    {
        TestFormula.Of(Nested("(", 32)).Number.ShouldBe(1);
        TestFormula.Of(Nested("Abs(", 32)).Number.ShouldBe(1);
        TestFormula.Of(Nested("-(", 32)).Number.ShouldBe(1);
    }

    [Theory]
    [InlineData("(", 33)]
    [InlineData("(", 399)]
    [InlineData("Abs(", 33)]
    [InlineData("-(", 266)]
    [InlineData("if(true, (", 20)]
    public void One_bracket_deeper_is_told_once(string opening, int times)
    {
        var text = Nested(opening, times);
        var at = Enumerable.Range(0, text.Length).Where(i => text[i] is '(').ElementAt(FormulaReader.MaxNesting);

        TestFormula.Of(text).Told.Where(told => told.StartsWith("formula.too_deep", StringComparison.Ordinal)).ShouldBe(
            [$"formula.too_deep {at}+1 括号超过 32 层，请拆成几个指标或用 Tier、Linear 等函数 | brackets nest deeper than 32; split the indicator, or use Tier, Linear …"]);
    }

    [Fact]
    public void Two_hundred_operators_may_stand_in_a_formula()
    {
        TestFormula.Of(Chain("1", "+", 200)).Number.ShouldBe(201);
        TestFormula.Of(Chain("1", "*", 200)).Number.ShouldBe(1);
        TestFormula.Of(Chain("[t]", "&&", 200)).With(("t", true)).Boolean.ShouldBeTrue();
        TestFormula.Of(Chain("[t]", "||", 200)).With(("t", false)).Boolean.ShouldBeFalse();
        TestFormula.Of(Chain("[t]", "=", 200)).With(("t", true)).Boolean.ShouldBeTrue();
    }

    [Theory]
    [InlineData("+", 201)]
    [InlineData("+", 399)]
    [InlineData("-", 300)]
    public void One_more_operator_is_told_once(string sign, int times) =>
        TestFormula.Of(Chain("1", sign, times)).Told.ShouldBe(
            ["formula.too_many_operators 401+1 运算符超过 200 个，请拆成几个指标 | more than 200 operators; split the indicator"]);

    [Fact]
    public void Eight_hundred_parts_may_stand_in_a_formula() =>
        TestFormula.Of($"1+Max({string.Join(",", Enumerable.Range(0, 398))})").Number.ShouldBe(398);

    [Fact]
    public void One_more_part_is_told_alone() =>
        TestFormula.Of($"Max({string.Join(",", Enumerable.Repeat("1", 400))}").Told.ShouldBe(
        [
            "formula.too_many_parts 802+1 公式里的数、名称、运算符、括号和逗号共 801 个，最多 800 个，请拆成几个指标 | "
                + "the formula has 801 numbers, names, operators, brackets and commas, at most 800 are allowed; split the indicator",
        ]);

    private static string Chain(string value, string sign, int times) => value + string.Concat(Enumerable.Repeat(sign + value, times));

    private static string Nested(string opening, int times) =>
        string.Concat(Enumerable.Repeat(opening, times)) + "1" + string.Concat(Enumerable.Repeat(")", times * opening.Count(c => c is '(')));
}

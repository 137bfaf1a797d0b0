using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class GrowthFunctionTests
{
    [Fact]
    public void It_is_the_growth_over_the_previous_round() =>
        TestFormula.Of("Growth([普法经费])").With(("上期.普法经费", 200)).ForEach("普法经费", 210, 200, 150, 0, 500).Shown.ShouldBe(["0.05", "0", "-0.25", "-1", "1.5"]);

    [Fact]
    public void Five_percent_are_full_marks_on_a_line_from_0_to_0_05() =>
        TestFormula.Of("Linear(Growth([普法经费]), 0, 0.05)").OutOf(3).With(("上期.普法经费", 200)).ForEach("普法经费", 210, 205, 200, 190).Shown
            .ShouldBe(["3", "1.5", "0", "0"]);

    [Fact]
    public void From_below_zero_the_sign_turns() =>
        TestFormula.Of("Growth([余额])").With(("上期.余额", -10)).ForEach("余额", -5, -20, 10).Shown.ShouldBe(["-0.5", "1", "-2"]);

    [Fact]
    public void Over_a_previous_value_of_zero_there_is_none() =>
        TestFormula.Of("Growth([普法经费])").With(("上期.普法经费", 0)).ForEach("普法经费", 0, 5).Shown.ShouldBe(["DivisionByZero", "DivisionByZero"]);

    [Fact]
    public void Without_a_previous_round_there_is_none() =>
        TestFormula.Of("Growth([普法经费])").ForEach("普法经费", 5, MissingReason.NotReported).Shown.ShouldBe(["NoPreviousValue", "NotReported"]);

    [Fact]
    public void A_rise_beyond_decimal_overflows() =>
        TestFormula.Of("Growth([x])").With(("上期.x", decimal.MinValue)).ForEach("x", decimal.MaxValue, decimal.MinValue).Shown.ShouldBe(["Overflow", "0"]);

    [Fact]
    public void The_previous_value_is_among_what_the_formula_reads() =>
        TestFormula.Of("Growth([普法经费]) + [x]").With(("普法经费", 1), ("x", 1)).Formula.Parameters.Select(parameter => parameter.ToString())
            .ShouldBe(["[上期.普法经费]", "[普法经费]", "[x]"], ignoreOrder: true);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("Growth(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+12 Growth 的参数个数不对：写了 2 个，应写 Growth(x)，例如 Linear(Growth([普法经费]), 0, 0.05) | Growth has 2 arguments; write Growth(x), e.g. Linear(Growth([普法经费]), 0, 0.05)"]);

    [Theory]
    [InlineData("Growth([x] + 1)", "7+7")]
    [InlineData("Growth(5)", "7+1")]
    [InlineData("Growth([目标])", "7+4")]
    [InlineData("Growth([满分])", "7+4")]
    [InlineData("Growth([上期.x])", "7+6")]
    public void It_takes_an_item_and_nothing_else(string text, string place) =>
        TestFormula.Of(text).In(TestScope.Empty.Number("x").Policy("目标", 5)).Told.ShouldBe(
            [$"formula.wrong_argument {place} Growth 的参数应是一个数据项，如 Growth([普法经费]) | Growth takes an item, e.g. Growth([普法经费])"]);

    [Fact]
    public void The_item_is_a_number() =>
        TestFormula.Of("Growth([评级])").With(("评级", "优")).Told.ShouldBe(["formula.wrong_type 7+4 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

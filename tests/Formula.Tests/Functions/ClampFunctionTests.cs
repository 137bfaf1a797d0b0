using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class ClampFunctionTests
{
    [Fact]
    public void A_number_stays_between_its_bounds() =>
        TestFormula.Of("Clamp([增长率], 0, 1)").ForEach("增长率", -0.2m, 0, 0.4m, 1, 1.3m).Shown.ShouldBe(["0", "0", "0.4", "1", "1"]);

    [Fact]
    public void A_hair_beyond_a_bound_is_on_it() =>
        TestFormula.Of("Clamp([x], 0, 1)").ForEach("x", 1.0000000000004m, 1.0000000000005m, 0.9999999999995m, -0.0000000000004m).Shown
            .ShouldBe(["1", "1", "1", "0"]);

    [Fact]
    public void Where_the_bounds_cross_the_low_one_wins() =>
        TestFormula.Of("Clamp([x], [低], 1)").With(("低", 5)).ForEach("x", 0, 3, 9).Shown.ShouldBe(["5", "5", "5"]);

    [Fact]
    public void A_missing_argument_leaves_no_result() =>
        TestFormula.Of("Clamp([x], [低], 1 / 0)").With(("低", MissingReason.NotVerified)).ForEach("x", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Theory]
    [InlineData("Clamp([x], 5, 1)", 1, "5", "1")]
    [InlineData("Clamp([x], -1, -5)", 2, "-1", "-5")]
    public void Written_bounds_that_cross_are_told(string text, int length, string low, string high) =>
        TestFormula.Of(text).With(("x", 1)).Told.ShouldBe(
            [$"formula.wrong_argument 11+{length} 下限 {low} 大于上限 {high}，请对调 | the low bound {low} is above the high bound {high}; swap them"]);

    [Fact]
    public void It_takes_three_arguments() =>
        TestFormula.Of("Clamp(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+11 Clamp 的参数个数不对：写了 2 个，应写 Clamp(x, low, high)，例如 Clamp([增长率], 0, 1) | Clamp has 2 arguments; write Clamp(x, low, high), e.g. Clamp([增长率], 0, 1)"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("Clamp(1, 0, '1')").Told.ShouldBe(["formula.wrong_type 12+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

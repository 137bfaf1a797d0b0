using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class MaxFunctionTests
{
    [Fact]
    public void It_is_the_greatest_of_its_arguments_however_many() =>
        TestFormula.Of("Max([x], 4, 2.5)").ForEach("x", 3, 4, 4.5m, -1).Shown.ShouldBe(["4", "4", "4.5", "4"]);

    [Fact]
    public void Of_one_argument_it_is_that_one() =>
        TestFormula.Of("Max([x])").With(("x", -3)).Number.ShouldBe(-3);

    [Fact]
    public void A_shortfall_is_not_below_zero() =>
        TestFormula.Of("Max(0, 2 - [研究次数])").ForEach("研究次数", 0, 1, 2, 3).Shown.ShouldBe(["2", "1", "0", "0"]);

    [Fact]
    public void Of_two_a_hair_apart_it_is_the_first() =>
        TestFormula.Of("Max([x], 1)").ForEach("x", 0.9999999999996m, 0.9999999999994m).Shown.ShouldBe(["0.9999999999996", "1"]);

    [Fact]
    public void A_missing_argument_leaves_no_result_and_the_first_gives_the_reason() =>
        TestFormula.Of("Max(1 / 0, [x])").With(("x", MissingReason.NotReported)).Reason.ShouldBe(MissingReason.DivisionByZero);

    [Fact]
    public void It_takes_at_least_one_argument() =>
        TestFormula.Of("Max()").Told.ShouldBe(["formula.wrong_arity 0+5 Max 的参数个数不对：写了 0 个，应写 Max(x, y, …)，例如 Max(0, 2 - [研究次数]) | Max has 0 arguments; write Max(x, y, …), e.g. Max(0, 2 - [研究次数])"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("Max('优')").Told.ShouldBe(["formula.wrong_type 4+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class RatioFunctionTests
{
    [Fact]
    public void It_is_the_first_divided_by_the_second() =>
        TestFormula.Of("Ratio([合格人数], [应考人数])").With(("应考人数", 8)).ForEach("合格人数", 6, 0, 8, -2).Shown.ShouldBe(["0.75", "0", "1", "-0.25"]);

    [Fact]
    public void Thirds_keep_28_digits() =>
        TestFormula.Of("Ratio(1, 3)").Number.ShouldBe(0.3333333333333333333333333333m);

    [Fact]
    public void There_is_none_for_a_divisor_of_zero() =>
        TestFormula.Of("Ratio([x], 0)").ForEach("x", 0, 5).Shown.ShouldBe(["DivisionByZero", "DivisionByZero"]);

    [Fact]
    public void A_result_beyond_decimal_overflows() =>
        TestFormula.Of("Ratio([x], 0.000001)").ForEach("x", decimal.MaxValue, decimal.MinValue, 1).Shown.ShouldBe(["Overflow", "Overflow", "1000000"]);

    [Fact]
    public void A_missing_argument_leaves_no_result() =>
        TestFormula.Of("Ratio([x], [y])").With(("y", MissingReason.NotVerified)).ForEach("x", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_two_arguments() =>
        TestFormula.Of("Ratio(1)").Told.ShouldBe(["formula.wrong_arity 0+8 Ratio 的参数个数不对：写了 1 个，应写 Ratio(a, b)，例如 Ratio([合格人数], [应考人数]) | Ratio has 1 arguments; write Ratio(a, b), e.g. Ratio([合格人数], [应考人数])"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("Ratio('a', true)").Told.ShouldBe(["formula.wrong_type 6+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade", "formula.wrong_type 11+4 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

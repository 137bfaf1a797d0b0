using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PowFunctionTests
{
    [Fact]
    public void It_raises_a_number() =>
        TestFormula.Of("Pow([x], 2)").ForEach("x", 3, -3, 0, 0.5m, 1.1m).Shown.ShouldBe(["9", "9", "0", "0.25", "1.21"]);

    [Fact]
    public void Any_exponent_will_do() =>
        TestFormula.Of("Pow(4, [n])").ForEach("n", 0, 0.5m, -1, 1.5m).Shown.ShouldBe(["1", "2", "0.25", "8"]);

    [Fact]
    public void It_has_15_significant_digits() =>
        TestFormula.Of("Pow(2, 0.5)").Number.ShouldBe(1.41421356237310m);

    [Fact]
    public void Zero_to_the_power_of_zero_is_one() =>
        TestFormula.Of("Pow(0, [n])").ForEach("n", 0, 2, -1).Shown.ShouldBe(["1", "0", "DivisionByZero"]);

    [Fact]
    public void A_root_of_a_negative_number_is_outside_its_domain() =>
        TestFormula.Of("Pow([x], 0.5)").ForEach("x", -1, 0).Shown.ShouldBe(["OutsideDomain", "0"]);

    [Fact]
    public void A_result_beyond_decimal_overflows_and_one_too_small_is_zero() =>
        TestFormula.Of("Pow(10, [n])").ForEach("n", 28, 29, 400, -400).Shown
            .ShouldBe(["10000000000000000000000000000", "Overflow", "Overflow", "0"]);

    [Fact]
    public void A_missing_argument_leaves_no_result() =>
        TestFormula.Of("Pow([x], [n])").With(("n", MissingReason.NotVerified)).ForEach("x", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_two_arguments() =>
        TestFormula.Of("Pow(2, 3, 4)").Told.ShouldBe(["formula.wrong_arity 0+12 Pow 的参数个数不对：写了 3 个，应写 Pow(x, exponent)，例如 Pow([增长率], 2) | Pow has 3 arguments; write Pow(x, exponent), e.g. Pow([增长率], 2)"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("Pow(true, '2')").Told.ShouldBe(["formula.wrong_type 4+4 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)", "formula.wrong_type 10+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class ExpFunctionTests
{
    [Fact]
    public void It_is_e_to_the_power_of_the_number_to_15_significant_digits() =>
        // Half to even in the last digit: the double nearest to e reads 2.718281828459045.
        TestFormula.Of("Exp([x])").ForEach("x", 0, 1, -1, 2).Shown
            .ShouldBe(["1", "2.71828182845904", "0.367879441171442", "7.38905609893065"]);

    [Fact]
    public void A_result_beyond_decimal_overflows_and_one_too_small_is_zero() =>
        TestFormula.Of("Exp([x])").ForEach("x", 67, 1000, -1000).Shown.ShouldBe(["Overflow", "Overflow", "0"]);

    [Fact]
    public void A_missing_number_has_none() =>
        TestFormula.Of("Exp([x])").With(("x", MissingReason.NotReported)).Reason.ShouldBe(MissingReason.NotReported);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("Exp(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+9 Exp 的参数个数不对：写了 2 个，应写 Exp(x)，例如 Exp(-[件数] / 10) | Exp has 2 arguments; write Exp(x), e.g. Exp(-[件数] / 10)"]);

    [Fact]
    public void It_takes_a_number() =>
        TestFormula.Of("Exp(false)").Told.ShouldBe(["formula.wrong_type 4+5 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

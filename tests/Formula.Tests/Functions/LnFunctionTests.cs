using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class LnFunctionTests
{
    [Fact]
    public void It_is_the_exponent_of_e_to_15_significant_digits() =>
        TestFormula.Of("Ln([x])").ForEach("x", 1, 2, 10, 0.5m).Shown.ShouldBe(["0", "0.693147180559945", "2.30258509299405", "-0.693147180559945"]);

    [Fact]
    public void Zero_and_below_have_none() =>
        TestFormula.Of("Ln([x])").ForEach("x", 0, -1).Shown.ShouldBe(["OutsideDomain", "OutsideDomain"]);

    [Fact]
    public void A_missing_number_has_none() =>
        TestFormula.Of("Ln([x])").With(("x", MissingReason.NotReported)).Reason.ShouldBe(MissingReason.NotReported);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("Ln(2, 10)").Told.ShouldBe(["formula.wrong_arity 0+9 Ln 的参数个数不对：写了 2 个，应写 Ln(x)，例如 Ln([人均收入]) | Ln has 2 arguments; write Ln(x), e.g. Ln([人均收入])"]);

    [Fact]
    public void It_takes_a_number() =>
        TestFormula.Of("Ln(#2023-06-30#)").Told.ShouldBe(["formula.wrong_type 3+12 这里要数，写的是日期，天数请用 DaysLate(日期, 截止日) | a number is needed here, this is a date; count days with DaysLate(date, due)"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class Log10FunctionTests
{
    [Fact]
    public void It_is_the_exponent_of_ten() =>
        TestFormula.Of("Log10([阅读量])").ForEach("阅读量", 1, 10, 1000, 0.01m).Shown.ShouldBe(["0", "1", "3", "-2"]);

    [Fact]
    public void It_has_15_significant_digits() =>
        TestFormula.Of("Log10(2)").Number.ShouldBe(0.301029995663981m);

    [Fact]
    public void Zero_and_below_have_none() =>
        TestFormula.Of("Log10([x])").ForEach("x", 0, -10).Shown.ShouldBe(["OutsideDomain", "OutsideDomain"]);

    [Fact]
    public void A_missing_number_has_none() =>
        TestFormula.Of("Log10([x])").With(("x", MissingReason.NotReported)).Reason.ShouldBe(MissingReason.NotReported);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("Log10(2, 10)").Told.ShouldBe(["formula.wrong_arity 0+12 Log10 的参数个数不对：写了 2 个，应写 Log10(x)，例如 Log10([阅读量]) | Log10 has 2 arguments; write Log10(x), e.g. Log10([阅读量])"]);

    [Fact]
    public void It_takes_a_number() =>
        TestFormula.Of("Log10(1 = 1)").Told.ShouldBe(["formula.wrong_type 6+5 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

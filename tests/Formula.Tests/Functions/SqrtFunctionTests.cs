using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class SqrtFunctionTests
{
    [Fact]
    public void It_is_the_number_whose_square_is_the_argument() =>
        TestFormula.Of("Sqrt([x])").ForEach("x", 0, 1, 6.25m, 10000).Shown.ShouldBe(["0", "1", "2.5", "100"]);

    [Fact]
    public void It_has_15_significant_digits() =>
        TestFormula.Of("Sqrt(2)").Number.ShouldBe(1.41421356237310m);

    [Fact]
    public void A_negative_number_has_none() =>
        TestFormula.Of("Sqrt([x])").ForEach("x", -1, -0.0001m, decimal.MinValue).Shown.ShouldBe(["OutsideDomain", "OutsideDomain", "OutsideDomain"]);

    [Fact]
    public void A_missing_number_has_none() =>
        TestFormula.Of("Sqrt([x])").With(("x", MissingReason.NotReported)).Reason.ShouldBe(MissingReason.NotReported);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("Sqrt()").Told.ShouldBe(["formula.wrong_arity 0+6 Sqrt 的参数个数不对：写了 0 个，应写 Sqrt(x)，例如 Sqrt([面积]) | Sqrt has 0 arguments; write Sqrt(x), e.g. Sqrt([面积])"]);

    [Fact]
    public void It_takes_a_number() =>
        TestFormula.Of("Sqrt('4')").Told.ShouldBe(["formula.wrong_type 5+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

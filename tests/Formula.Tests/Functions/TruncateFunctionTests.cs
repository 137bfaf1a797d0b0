using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class TruncateFunctionTests
{
    [Fact]
    public void The_decimals_go_on_both_sides_of_zero() =>
        TestFormula.Of("Truncate([x])").ForEach("x", 2, 2.1m, 2.9m, 0, -2.1m, -2.9m).Shown.ShouldBe(["2", "2", "2", "0", "-2", "-2"]);

    [Fact]
    public void A_hair_below_a_whole_number_is_that_number() =>
        TestFormula.Of("Truncate([x])").ForEach("x", 2.9999999999995m, 2.9999999999994m, -2.9999999999995m).Shown.ShouldBe(["3", "2", "-3"]);

    [Fact]
    public void A_missing_number_has_none() =>
        TestFormula.Of("Truncate([x])").With(("x", MissingReason.NotReported)).Reason.ShouldBe(MissingReason.NotReported);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("Truncate()").Told.ShouldBe(["formula.wrong_arity 0+10 Truncate 的参数个数不对：写了 0 个，应写 Truncate(x)，例如 Truncate([平均次数]) | Truncate has 0 arguments; write Truncate(x), e.g. Truncate([平均次数])"]);

    [Fact]
    public void It_takes_a_number() =>
        TestFormula.Of("Truncate('优')").Told.ShouldBe(["formula.wrong_type 9+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

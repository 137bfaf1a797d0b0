using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class SignFunctionTests
{
    [Fact]
    public void It_is_1_above_zero_0_at_zero_and_minus_1_below() =>
        TestFormula.Of("Sign([x])").ForEach("x", 7.5m, 0, -7.5m, decimal.MaxValue, decimal.MinValue).Shown.ShouldBe(["1", "0", "-1", "1", "-1"]);

    [Fact]
    public void A_hair_from_zero_is_zero() =>
        TestFormula.Of("Sign([x])").ForEach("x", 0.0000000000004m, -0.0000000000004m, 0.0000000000005m, -0.0000000000005m).Shown.ShouldBe(["0", "0", "1", "-1"]);

    [Fact]
    public void What_comes_back_to_where_it_was_has_no_sign() =>
        TestFormula.Of("Sign([本期] / 3 * 3 - [上期.本期])").With(("本期", 1), ("上期.本期", 1)).Number.ShouldBe(0);

    [Fact]
    public void A_missing_number_has_none() =>
        TestFormula.Of("Sign([本期] - [上期.本期])").With(("本期", 1)).Reason.ShouldBe(MissingReason.NoPreviousValue);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("Sign(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+10 Sign 的参数个数不对：写了 2 个，应写 Sign(x)，例如 Sign([本期] - [上期.本期]) | Sign has 2 arguments; write Sign(x), e.g. Sign([本期] - [上期.本期])"]);

    [Fact]
    public void It_takes_a_number() =>
        TestFormula.Of("Sign(1 > 0)").Told.ShouldBe(["formula.wrong_type 5+5 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

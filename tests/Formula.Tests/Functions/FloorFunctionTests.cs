using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class FloorFunctionTests
{
    [Fact]
    public void A_number_falls_to_the_next_whole_one() =>
        TestFormula.Of("Floor([x])").ForEach("x", 2, 2.1m, 2.9m, 0, -2.1m, -2.9m).Shown.ShouldBe(["2", "2", "2", "0", "-3", "-3"]);

    [Fact]
    public void A_hair_below_a_whole_number_is_that_number() =>
        TestFormula.Of("Floor([x])").ForEach("x", 2.9999999999995m, 2.9999999999994m, 2.999999999999m).Shown.ShouldBe(["3", "2", "2"]);

    [Fact]
    public void Thirds_do_not_cost_a_step() =>
        TestFormula.Of("Floor([次数] / 3 * 3)").With(("次数", 1)).Number.ShouldBe(1);

    [Fact]
    public void A_missing_number_has_none() =>
        TestFormula.Of("Floor([x])").With(("x", MissingReason.NotReported)).Reason.ShouldBe(MissingReason.NotReported);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("Floor(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+11 Floor 的参数个数不对：写了 2 个，应写 Floor(x)，例如 Floor([得票率]) | Floor has 2 arguments; write Floor(x), e.g. Floor([得票率])"]);

    [Fact]
    public void It_takes_a_number() =>
        TestFormula.Of("Floor(#2023-06-30#)").Told.ShouldBe(["formula.wrong_type 6+12 这里要数，写的是日期，天数请用 DaysLate(日期, 截止日) | a number is needed here, this is a date; count days with DaysLate(date, due)"]);
}

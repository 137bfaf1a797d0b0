using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class MinFunctionTests
{
    [Fact]
    public void It_is_the_least_of_its_arguments_however_many() =>
        TestFormula.Of("Min([x], 4, 2.5)").ForEach("x", 3, 2.5m, 1, -1).Shown.ShouldBe(["2.5", "2.5", "1", "-1"]);

    [Fact]
    public void Of_one_argument_it_is_that_one() =>
        TestFormula.Of("Min([x])").With(("x", 3)).Number.ShouldBe(3);

    [Fact]
    public void A_cap_is_a_least() =>
        TestFormula.Of("Min([满分], [案例数] * 0.1)").OutOf(2).ForEach("案例数", 0, 19, 20, 21).Shown.ShouldBe(["0", "1.9", "2", "2"]);

    [Fact]
    public void Of_two_a_hair_apart_it_is_the_first() =>
        TestFormula.Of("Min([x], 1)").ForEach("x", 1.0000000000004m, 1.0000000000005m).Shown.ShouldBe(["1.0000000000004", "1"]);

    [Fact]
    public void A_missing_argument_leaves_no_result_and_the_first_gives_the_reason() =>
        TestFormula.Of("Min([x], [y], 1 / 0)").With(("y", MissingReason.NotVerified)).ForEach("x", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_at_least_one_argument() =>
        TestFormula.Of("Min()").Told.ShouldBe(["formula.wrong_arity 0+5 Min 的参数个数不对：写了 0 个，应写 Min(x, y, …)，例如 Min([满分], [案例数] * 0.1) | Min has 0 arguments; write Min(x, y, …), e.g. Min([满分], [案例数] * 0.1)"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("Min(1, #2023-06-30#)").Told.ShouldBe(["formula.wrong_type 7+12 这里要数，写的是日期，天数请用 DaysLate(日期, 截止日) | a number is needed here, this is a date; count days with DaysLate(date, due)"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PerCountFunctionTests
{
    [Fact]
    public void Each_one_counts_up_to_the_cap() =>
        TestFormula.Of("PerCount([案例数], 0.1, [满分])").OutOf(2).ForEach("案例数", 0, 1, 19, 20, 21, 1000).Shown.ShouldBe(["0", "0.1", "1.9", "2", "2", "2"]);

    [Fact]
    public void A_fraction_counts_as_a_fraction() =>
        TestFormula.Of("PerCount([次数], 2, 10)").ForEach("次数", 0.5m, 4.75m).Shown.ShouldBe(["1", "9.5"]);

    [Fact]
    public void A_negative_count_costs_marks() =>
        TestFormula.Of("PerCount([n], 0.5, 10)").ForEach("n", -2, 2).Shown.ShouldBe(["-1", "1"]);

    [Fact]
    public void A_hair_above_the_cap_is_left_as_it_is() =>
        TestFormula.Of("PerCount([n], 1, 2)").ForEach("n", 2.0000000000004m, 2.0000000000005m).Shown.ShouldBe(["2.0000000000004", "2"]);

    [Fact]
    public void A_product_beyond_decimal_overflows() =>
        TestFormula.Of("PerCount([n], 10, 2)").ForEach("n", decimal.MaxValue, decimal.MinValue).Shown.ShouldBe(["Overflow", "Overflow"]);

    [Fact]
    public void A_missing_argument_leaves_no_result() =>
        TestFormula.Of("PerCount([n], 1, [上限])").With(("上限", MissingReason.NotVerified)).ForEach("n", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_three_arguments() =>
        TestFormula.Of("PerCount(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+14 PerCount 的参数个数不对：写了 2 个，应写 PerCount(n, each, cap)，例如 PerCount([案例数], 0.1, [满分]) | PerCount has 2 arguments; write PerCount(n, each, cap), e.g. PerCount([案例数], 0.1, [满分])"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("PerCount('a', 1, 2)").Told.ShouldBe(["formula.wrong_type 9+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

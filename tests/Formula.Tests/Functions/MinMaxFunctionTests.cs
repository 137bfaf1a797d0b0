using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class MinMaxFunctionTests
{
    [Fact]
    public void The_least_is_0_the_greatest_1_and_the_others_between() =>
        TestFormula.Of("MinMax([案例数])").ForEach("案例数", 10, 30, 20, 15).Shown.ShouldBe(["0", "1", "0.5", "0.25"]);

    [Fact]
    public void Lower_is_better_the_other_way_round() =>
        TestFormula.Of("[满分] * (1 - MinMax([成讼率]))").OutOf(4).ForEach("成讼率", 1, 5, 2).Shown.ShouldBe(["4", "0", "3"]);

    [Fact]
    public void Among_equals_and_alone_nobody_is_marked_down()
    {
        TestFormula.Of("MinMax([x])").ForEach("x", 5, 5.0m, 5.0000000000004m).Shown.ShouldBe(["1", "1", "1"]);
        TestFormula.Of("MinMax([x])").ForEach("x", 0).Shown.ShouldBe(["1"]);
    }

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("MinMax([x])").ForEach("x", 1, 2, 3, 4).InGroups(0, 1, 0, 1).Shown.ShouldBe(["0", "0", "1", "1"]);

    [Fact]
    public void Without_an_own_value_there_is_none() =>
        TestFormula.Of("MinMax([x])").ForEach("x", MissingReason.NotVerified, 3, 5).Shown.ShouldBe(["NotVerified", "0", "1"]);

    [Fact]
    public void A_withdrawn_unit_has_nothing_to_compare_and_counts_for_nobody() =>
        TestFormula.Of("MinMax([x])").ForEach("x", 9, 3, 5).InGroups(-1, 0, 0).Shown.ShouldBe(["1", "0", "1"]);

    [Fact]
    public void A_spread_beyond_decimal_overflows() =>
        TestFormula.Of("MinMax([x])").ForEach("x", decimal.MaxValue, decimal.MinValue).Shown.ShouldBe(["Overflow", "Overflow"]);

    [Fact]
    public void A_unit_outside_the_group_may_lie_beyond_decimal_from_it() =>
        TestFormula.Of("MinMax([x])").ForEach("x", decimal.MaxValue, decimal.MinValue, 0).Counting(false, true, true).Shown.ShouldBe(["Overflow", "0", "1"]);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("MinMax(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+12 MinMax 的参数个数不对：写了 2 个，应写 MinMax(x)，例如 [满分] * MinMax([案例数]) | MinMax has 2 arguments; write MinMax(x), e.g. [满分] * MinMax([案例数])"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("MinMax('a')").Told.ShouldBe(["formula.wrong_type 7+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class ZScoreFunctionTests
{
    [Fact]
    public void It_is_the_distance_from_the_mean_in_standard_deviations() =>
        TestFormula.Of("ZScore([x])").ForEach("x", 2, 4, 4, 4, 5, 5, 7, 9).Shown.ShouldBe(["-1.5", "-0.5", "-0.5", "-0.5", "0", "0", "1", "2"]);

    [Fact]
    public void Among_equals_and_alone_it_is_zero()
    {
        TestFormula.Of("ZScore([x])").ForEach("x", 5, 5.0000000000004m).Shown.ShouldBe(["0", "0"]);
        TestFormula.Of("ZScore([x])").ForEach("x", 5).Shown.ShouldBe(["0"]);
    }

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("50 + 10 * ZScore([得票率])").ForEach("得票率", 1, 20, 3, 40).InGroups(0, 1, 0, 1).Shown.ShouldBe(["40", "40", "60", "60"]);

    [Fact]
    public void Without_an_own_value_there_is_none() =>
        TestFormula.Of("ZScore([x])").ForEach("x", MissingReason.NotVerified, 3, 5).Shown.ShouldBe(["NotVerified", "-1", "1"]);

    [Fact]
    public void A_withdrawn_unit_has_nothing_to_compare_and_counts_for_nobody() =>
        TestFormula.Of("ZScore([x])").ForEach("x", 9, 3, 5).InGroups(-1, 0, 0).Shown.ShouldBe(["0", "-1", "1"]);

    [Fact]
    public void A_spread_too_small_for_a_deviation_still_has_one() =>
        TestFormula.Of("ZScore([x])").ForEach("x", 0, 0.000000000001m).Shown.ShouldBe(["-1", "1"]);

    [Fact]
    public void What_goes_beyond_decimal_overflows()
    {
        TestFormula.Of("ZScore([x])").ForEach("x", decimal.MaxValue, 70000000000000000000000000000m).Shown.ShouldBe(["Overflow", "Overflow"]);
        TestFormula.Of("ZScore([x])").ForEach("x", decimal.MaxValue, decimal.MinValue, decimal.MinValue).Shown.ShouldBe(["Overflow", "Overflow", "Overflow"]);
    }

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("ZScore()").Told.ShouldBe(["formula.wrong_arity 0+8 ZScore 的参数个数不对：写了 0 个，应写 ZScore(x)，例如 50 + 10 * ZScore([得票率]) | ZScore has 0 arguments; write ZScore(x), e.g. 50 + 10 * ZScore([得票率])"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("ZScore(1 = 1)").Told.ShouldBe(["formula.wrong_type 7+5 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

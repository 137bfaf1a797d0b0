using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PeerSumFunctionTests
{
    [Fact]
    public void It_is_the_sum_of_the_group_for_each_unit() =>
        TestFormula.Of("PeerSum([案例数])").ForEach("案例数", 3, 1.5m, -2).Shown.ShouldBe(["2.5", "2.5", "2.5"]);

    [Fact]
    public void Shares_of_the_group_add_up() =>
        TestFormula.Of("Ratio([案例数], PeerSum([案例数]))").ForEach("案例数", 1, 3, 4).Shown.ShouldBe(["0.125", "0.375", "0.5"]);

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("PeerSum([x])").ForEach("x", 1, 2, 10, 30).InGroups(1, 1, 0, 0).Shown.ShouldBe(["3", "3", "40", "40"]);

    [Fact]
    public void Units_without_a_value_add_nothing() =>
        TestFormula.Of("PeerSum([x])").ForEach("x", MissingReason.NotReported, 4, 8).Shown.ShouldBe(["12", "12", "12"]);

    [Fact]
    public void Where_nobody_has_a_value_there_is_none() =>
        TestFormula.Of("PeerSum([x])").ForEach("x", MissingReason.NotReported).Shown.ShouldBe(["NoPeers"]);

    [Fact]
    public void Withdrawn_units_and_those_it_does_not_apply_to_count_for_nobody() =>
        TestFormula.Of("PeerSum([x])").ForEach("x", 100, 50, 4, 8).InGroups(-1, 0, 0, 0).Counting(true, false, true, true).Shown
            .ShouldBe(["NoPeers", "12", "12", "12"]);

    [Fact]
    public void The_order_of_the_units_does_not_matter() =>
        TestFormula.Of("PeerSum(1 / [x]) = 1.833333333333").Giving(FormulaType.Boolean).ForEach("x", 3, 1, 2).Shown.ShouldBe(["true", "true", "true"]);

    [Fact]
    public void A_sum_beyond_decimal_overflows() =>
        TestFormula.Of("PeerSum([x])").ForEach("x", decimal.MaxValue, 1, 2).Shown.ShouldBe(["Overflow", "Overflow", "Overflow"]);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("PeerSum(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+13 PeerSum 的参数个数不对：写了 2 个，应写 PeerSum(x)，例如 Ratio([案例数], PeerSum([案例数])) | PeerSum has 2 arguments; write PeerSum(x), e.g. Ratio([案例数], PeerSum([案例数]))"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("PeerSum(true)").Told.ShouldBe(["formula.wrong_type 8+4 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

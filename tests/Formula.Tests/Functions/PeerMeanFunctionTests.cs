using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PeerMeanFunctionTests
{
    [Fact]
    public void It_is_the_mean_of_the_group_for_each_unit() =>
        TestFormula.Of("PeerMean([x])").ForEach("x", 2, 4, 4, 4, 5, 5, 7, 9).Outcomes.ShouldAllBe(mean => mean.Number == 5);

    [Fact]
    public void Alone_it_is_the_units_own_value() =>
        TestFormula.Of("PeerMean([x])").ForEach("x", 7.25m).Shown.ShouldBe(["7.25"]);

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("PeerMean([x])").ForEach("x", 1, 2, 10, 30).InGroups(0, 0, 1, 1).Shown.ShouldBe(["1.5", "1.5", "20", "20"]);

    [Fact]
    public void Units_without_a_value_are_not_counted_as_zero() =>
        TestFormula.Of("PeerMean([x])").ForEach("x", 4, MissingReason.NotReported, 8).Shown.ShouldBe(["6", "6", "6"]);

    [Fact]
    public void Where_nobody_has_a_value_there_is_none() =>
        TestFormula.Of("PeerMean([x])").ForEach("x", MissingReason.NotReported, MissingReason.NotReported).Shown.ShouldBe(["NoPeers", "NoPeers"]);

    [Fact]
    public void Withdrawn_units_and_those_it_does_not_apply_to_count_for_nobody() =>
        TestFormula.Of("PeerMean([x])").ForEach("x", 100, 50, 4, 8).InGroups(-1, 0, 0, 0).Counting(true, false, true, true).Shown
            .ShouldBe(["NoPeers", "6", "6", "6"]);

    [Fact]
    public void A_sum_beyond_decimal_overflows() =>
        TestFormula.Of("PeerMean([x])").ForEach("x", decimal.MaxValue, decimal.MaxValue).Shown.ShouldBe(["Overflow", "Overflow"]);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("PeerMean(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+14 PeerMean 的参数个数不对：写了 2 个，应写 PeerMean(x)，例如 Ratio([人均经费], PeerMean([人均经费])) | PeerMean has 2 arguments; write PeerMean(x), e.g. Ratio([人均经费], PeerMean([人均经费]))"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("PeerMean(#2023-06-30#)").Told.ShouldBe(["formula.wrong_type 9+12 这里要数，写的是日期，天数请用 DaysLate(日期, 截止日) | a number is needed here, this is a date; count days with DaysLate(date, due)"]);
}

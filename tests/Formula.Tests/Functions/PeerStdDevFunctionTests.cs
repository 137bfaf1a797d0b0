using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PeerStdDevFunctionTests
{
    [Fact]
    public void It_is_that_of_the_whole_population() =>
        // The example of the encyclopedias: mean 5, standard deviation of the population 2 (of a sample, 2.138…).
        TestFormula.Of("PeerStdDev([x])").ForEach("x", 2, 4, 4, 4, 5, 5, 7, 9).Outcomes.ShouldAllBe(deviation => deviation.Number == 2);

    [Fact]
    public void It_agrees_with_the_certified_value_of_numacc1() =>
        // NIST Statistical Reference Datasets, NumAcc1: the standard deviation of the sample is exactly 1.
        TestFormula.Of("Round(PeerStdDev([x]) * Pow(3 / 2, 0.5), 12)").ForEach("x", 10000001, 10000003, 10000002).Shown.ShouldBe(["1", "1", "1"]);

    [Fact]
    public void It_agrees_with_the_certified_value_of_numacc2() =>
        // NIST Statistical Reference Datasets, NumAcc2: 1.2 once, then 1.1 and 1.3 by turns, 1001 values; sample deviation exactly 0.1.
        TestFormula.Of("Round(PeerStdDev([x]) * Pow(1001 / 1000, 0.5), 12)")
            .ForEach("x", [1.2m, .. Enumerable.Range(0, 1000).Select(i => (object)(i % 2 == 0 ? 1.1m : 1.3m))]).Outcomes
            .ShouldAllBe(deviation => deviation.Number == 0.1m);

    [Fact]
    public void It_has_15_significant_digits() =>
        TestFormula.Of("PeerStdDev([x])").ForEach("x", 1, 2, 3).Shown.ShouldAllBe(deviation => deviation == "0.816496580927726");

    [Fact]
    public void Alone_or_among_equals_it_is_zero()
    {
        TestFormula.Of("PeerStdDev([x])").ForEach("x", 5).Shown.ShouldBe(["0"]);
        TestFormula.Of("PeerStdDev([x])").ForEach("x", 5, 5.0m, 5.0000000000004m).Shown.ShouldBe(["0", "0", "0"]);
    }

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("PeerStdDev([x])").ForEach("x", 1, 3, 10, 30).InGroups(0, 0, 1, 1).Shown.ShouldBe(["1", "1", "10", "10"]);

    [Fact]
    public void Units_without_a_value_are_left_out() =>
        TestFormula.Of("PeerStdDev([x])").ForEach("x", MissingReason.NotReported, 4, 8).Shown.ShouldBe(["2", "2", "2"]);

    [Fact]
    public void Where_nobody_has_a_value_there_is_none() =>
        TestFormula.Of("PeerStdDev([x])").ForEach("x", MissingReason.NotReported).Shown.ShouldBe(["NoPeers"]);

    [Fact]
    public void What_goes_beyond_decimal_overflows()
    {
        TestFormula.Of("PeerStdDev([x])").ForEach("x", decimal.MaxValue, decimal.MaxValue).Shown.ShouldBe(["Overflow", "Overflow"]);
        TestFormula.Of("PeerStdDev([x])").ForEach("x", decimal.MaxValue, decimal.MinValue).Shown.ShouldBe(["Overflow", "Overflow"]);
        TestFormula.Of("PeerStdDev([x])").ForEach("x", decimal.MaxValue, decimal.MinValue, decimal.MinValue).Shown
            .ShouldBe(["Overflow", "Overflow", "Overflow"]);
    }

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("PeerStdDev()").Told.ShouldBe(["formula.wrong_arity 0+12 PeerStdDev 的参数个数不对：写了 0 个，应写 PeerStdDev(x)，例如 PeerStdDev([得票率]) | PeerStdDev has 0 arguments; write PeerStdDev(x), e.g. PeerStdDev([得票率])"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("PeerStdDev('a')").Told.ShouldBe(["formula.wrong_type 11+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

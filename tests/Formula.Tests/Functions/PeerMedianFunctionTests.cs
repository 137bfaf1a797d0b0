using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PeerMedianFunctionTests
{
    [Fact]
    public void It_is_the_value_in_the_middle() =>
        TestFormula.Of("PeerMedian([x])").ForEach("x", 9, 1, 4).Shown.ShouldBe(["4", "4", "4"]);

    [Fact]
    public void Of_an_even_count_it_is_the_mean_of_the_two_in_the_middle() =>
        TestFormula.Of("PeerMedian([x])").ForEach("x", 9, 1, 4, 5).Shown.ShouldBe(["4.5", "4.5", "4.5", "4.5"]);

    [Fact]
    public void Half_of_the_units_reach_it() =>
        TestFormula.Of("[次数] >= PeerMedian([次数])").Giving(FormulaType.Boolean).ForEach("次数", 1, 2, 3, 4).Shown
            .ShouldBe(["false", "false", "true", "true"]);

    [Fact]
    public void Alone_it_is_the_units_own_value() =>
        TestFormula.Of("PeerMedian([x])").ForEach("x", -3).Shown.ShouldBe(["-3"]);

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("PeerMedian([x])").ForEach("x", 1, 2, 9, 5, 7).InGroups(0, 0, 0, 1, 1).Shown.ShouldBe(["2", "2", "2", "6", "6"]);

    [Fact]
    public void Units_without_a_value_are_left_out() =>
        TestFormula.Of("PeerMedian([x])").ForEach("x", MissingReason.NotReported, 4, 8).Shown.ShouldBe(["6", "6", "6"]);

    [Fact]
    public void Where_nobody_has_a_value_there_is_none() =>
        TestFormula.Of("PeerMedian([x])").ForEach("x", MissingReason.NotReported).Shown.ShouldBe(["NoPeers"]);

    [Fact]
    public void The_two_in_the_middle_may_be_as_great_as_numbers_get() =>
        TestFormula.Of("PeerMedian([x])").ForEach("x", decimal.MaxValue, decimal.MaxValue).Shown
            .ShouldBe(["79228162514264337593543950335", "79228162514264337593543950335"]);

    [Fact]
    public void Between_the_least_and_the_greatest_number_lies_zero() =>
        TestFormula.Of("PeerMedian([x])").ForEach("x", decimal.MinValue, decimal.MaxValue).Shown.ShouldBe(["0", "0"]);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("PeerMedian()").Told.ShouldBe(["formula.wrong_arity 0+12 PeerMedian 的参数个数不对：写了 0 个，应写 PeerMedian(x)，例如 [次数] >= PeerMedian([次数]) | PeerMedian has 0 arguments; write PeerMedian(x), e.g. [次数] >= PeerMedian([次数])"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("PeerMedian('a')").Told.ShouldBe(["formula.wrong_type 11+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

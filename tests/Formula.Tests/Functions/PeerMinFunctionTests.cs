using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PeerMinFunctionTests
{
    [Fact]
    public void It_is_the_least_value_of_the_group_for_each_unit() =>
        TestFormula.Of("PeerMin([成讼率])").ForEach("成讼率", 3, 1.5m, 9).Shown.ShouldBe(["1.5", "1.5", "1.5"]);

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("PeerMin([x])").ForEach("x", 3, 1, 7, 5).InGroups(0, 0, 1, 1).Shown.ShouldBe(["1", "1", "5", "5"]);

    [Fact]
    public void A_unit_without_a_value_sees_the_least_of_the_others() =>
        TestFormula.Of("PeerMin([x])").ForEach("x", MissingReason.NotReported, 4, 6).Shown.ShouldBe(["4", "4", "4"]);

    [Fact]
    public void Where_nobody_has_a_value_there_is_none() =>
        TestFormula.Of("PeerMin([x])").ForEach("x", MissingReason.NotReported, MissingReason.NotVerified).Shown.ShouldBe(["NoPeers", "NoPeers"]);

    [Fact]
    public void A_withdrawn_unit_has_none_and_counts_for_nobody() =>
        TestFormula.Of("PeerMin([x])").ForEach("x", 1, 3, 5).InGroups(-1, 0, 0).Shown.ShouldBe(["NoPeers", "3", "3"]);

    [Fact]
    public void A_unit_that_the_indicator_does_not_apply_to_counts_for_nobody() =>
        TestFormula.Of("PeerMin([x])").ForEach("x", 1, 3, 5).Counting(false, true, true).Shown.ShouldBe(["3", "3", "3"]);

    [Fact]
    public void Values_are_brought_to_12_decimals_first() =>
        TestFormula.Of("PeerMin([x])").ForEach("x", 2.0000000000004m, 3).Shown.ShouldBe(["2", "2"]);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("PeerMin(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+13 PeerMin 的参数个数不对：写了 2 个，应写 PeerMin(x)，例如 Ratio(PeerMin([成讼率]), [成讼率]) | PeerMin has 2 arguments; write PeerMin(x), e.g. Ratio(PeerMin([成讼率]), [成讼率])"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("PeerMin([x])").With(("x", true)).Told.ShouldBe(["formula.wrong_type 8+3 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

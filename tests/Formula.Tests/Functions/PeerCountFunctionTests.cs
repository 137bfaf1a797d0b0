using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PeerCountFunctionTests
{
    [Fact]
    public void It_counts_the_units_that_have_a_value() =>
        TestFormula.Of("PeerCount([x])").ForEach("x", 0, MissingReason.NotReported, 8).Shown.ShouldBe(["2", "2", "2"]);

    [Fact]
    public void Where_nobody_has_a_value_it_is_zero() =>
        TestFormula.Of("PeerCount([x])").ForEach("x", MissingReason.NotReported, MissingReason.NotReported).Shown.ShouldBe(["0", "0"]);

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("PeerCount([x])").ForEach("x", 1, 2, 3).InGroups(0, 1, 0).Shown.ShouldBe(["2", "1", "2"]);

    [Fact]
    public void Withdrawn_units_and_those_it_does_not_apply_to_count_for_nobody() =>
        TestFormula.Of("PeerCount([x])").ForEach("x", 100, 50, 4, 8).InGroups(-1, 0, 0, 0).Counting(true, false, true, true).Shown
            .ShouldBe(["0", "2", "2", "2"]);

    [Fact]
    public void A_comparison_may_wait_for_enough_units() =>
        TestFormula.Of("if(PeerCount([x]) >= 3, PeerMax([x]), 0)").ForEach("x", 1, 2, 3).InGroups(0, 0, 1).Shown.ShouldBe(["0", "0", "0"]);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("PeerCount()").Told.ShouldBe(["formula.wrong_arity 0+11 PeerCount 的参数个数不对：写了 0 个，应写 PeerCount(x)，例如 PeerCount([案例数]) >= 3 | PeerCount has 0 arguments; write PeerCount(x), e.g. PeerCount([案例数]) >= 3"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("PeerCount([日])").With(("日", new DateOnly(2023, 6, 30))).Told.ShouldBe(["formula.wrong_type 10+3 这里要数，写的是日期，天数请用 DaysLate(日期, 截止日) | a number is needed here, this is a date; count days with DaysLate(date, due)"]);
}

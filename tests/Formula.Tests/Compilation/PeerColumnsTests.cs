using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Compilation;

public sealed class PeerColumnsTests
{
    [Fact]
    public void Units_are_compared_within_their_group_only() =>
        TestFormula.Of("PeerRank([x]) + PeerMax([x]) * 10").ForEach("x", 1, 2, 3, 4).InGroups(0, 0, 1, 1).Shown.ShouldBe(["22", "21", "42", "41"]);

    [Fact]
    public void A_unit_that_does_not_count_is_nobodys_peer_and_still_sees_its_group() =>
        TestFormula.Of("PeerMax([x])").ForEach("x", 1, 9, 3).Counting(true, false, true).Shown.ShouldBe(["3", "3", "3"]);

    [Fact]
    public void A_withdrawn_unit_has_no_peers() =>
        TestFormula.Of("Coalesce(PeerMean([x]), -1)").ForEach("x", 1, 9, 3).InGroups(0, -1, 0).Shown.ShouldBe(["2", "-1", "2"]);

    [Fact]
    public void Functions_of_one_part_share_its_column_and_keep_apart_from_those_of_another() =>
        TestFormula.Of("PeerMin([x] * 2) + PeerMax(([x]*2)) * 100 + PeerMin([x]) * 10000").ForEach("x", 1, 2, 3).Shown.ShouldBe(["10602", "10602", "10602"]);

    [Theory]
    [InlineData("PeerStdDev([x])", "Overflow")]
    [InlineData("ZScore([x])", "Overflow")]
    [InlineData("MinMax([x])", "Overflow")]
    [InlineData("PeerSum([x])", "0")]
    [InlineData("PeerMedian([x])", "0")]
    public void Values_at_both_ends_of_decimal_overflow_and_do_not_throw(string text, string result) =>
        TestFormula.Of(text).ForEach("x", decimal.MaxValue, decimal.MinValue).Shown.ShouldBe([result, result]);

    [Fact]
    public void A_unit_far_outside_the_group_that_it_does_not_count_in_overflows() =>
        TestFormula.Of("MinMax([x])").ForEach("x", decimal.MaxValue, -10, -20).Counting(false, true, true).Shown.ShouldBe(["Overflow", "1", "0"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PeerMaxFunctionTests
{
    [Fact]
    public void It_is_the_greatest_value_of_the_group_for_each_unit() =>
        TestFormula.Of("PeerMax([发布数])").ForEach("发布数", 3, 1.5m, 9).Shown.ShouldBe(["9", "9", "9"]);

    [Fact]
    public void The_share_of_the_best_unit_is_one() =>
        TestFormula.Of("Ratio([发布数], PeerMax([发布数]))").ForEach("发布数", 2, 8, 0).Shown.ShouldBe(["0.25", "1", "0"]);

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("PeerMax([x])").ForEach("x", 3, 1, 7, 5).InGroups(0, 1, 0, 1).Shown.ShouldBe(["7", "5", "7", "5"]);

    [Fact]
    public void Units_whose_part_has_no_result_are_left_out() =>
        TestFormula.Of("PeerMax(12 / [人口])").ForEach("人口", 0, 4, 6).Shown.ShouldBe(["3", "3", "3"]);

    [Fact]
    public void Where_nobody_has_a_value_there_is_none() =>
        TestFormula.Of("PeerMax([x])").ForEach("x", MissingReason.NotReported).Shown.ShouldBe(["NoPeers"]);

    [Fact]
    public void A_withdrawn_unit_has_none_and_counts_for_nobody() =>
        TestFormula.Of("PeerMax([x])").ForEach("x", 9, 3, 5).InGroups(-1, 0, 0).Shown.ShouldBe(["NoPeers", "5", "5"]);

    [Fact]
    public void A_unit_that_the_indicator_does_not_apply_to_counts_for_nobody() =>
        TestFormula.Of("PeerMax([x])").ForEach("x", 9, 3, 5).Counting(false, true, true).Shown.ShouldBe(["5", "5", "5"]);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("PeerMax()").Told.ShouldBe(["formula.wrong_arity 0+9 PeerMax 的参数个数不对：写了 0 个，应写 PeerMax(x)，例如 Ratio([发布数], PeerMax([发布数])) | PeerMax has 0 arguments; write PeerMax(x), e.g. Ratio([发布数], PeerMax([发布数]))"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("PeerMax([x])").With(("x", "优")).Told.ShouldBe(["formula.wrong_type 8+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PeerRankFunctionTests
{
    [Fact]
    public void The_highest_is_first_and_ties_share_the_best_rank() =>
        TestFormula.Of("PeerRank([案例数])").ForEach("案例数", 7, 9, 3, 7).Shown.ShouldBe(["2", "1", "4", "2"]);

    [Fact]
    public void A_hair_apart_is_a_tie() =>
        TestFormula.Of("PeerRank([x])").ForEach("x", 7, 7.0000000000004m, 7.0000000000005m).Shown.ShouldBe(["2", "2", "1"]);

    [Fact]
    public void Among_equals_and_alone_everybody_is_first()
    {
        TestFormula.Of("PeerRank([x])").ForEach("x", 5, 5, 5).Shown.ShouldBe(["1", "1", "1"]);
        TestFormula.Of("PeerRank([x])").ForEach("x", -1).Shown.ShouldBe(["1"]);
    }

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("PeerRank([x])").ForEach("x", 1, 2, 3, 4).InGroups(0, 1, 0, 1).Shown.ShouldBe(["2", "2", "1", "1"]);

    [Fact]
    public void Without_an_own_value_there_is_no_rank_and_the_others_move_up() =>
        TestFormula.Of("PeerRank([x])").ForEach("x", MissingReason.NotVerified, 3, 5).Shown.ShouldBe(["NotVerified", "2", "1"]);

    [Fact]
    public void A_withdrawn_unit_has_nothing_to_compare_and_counts_for_nobody() =>
        TestFormula.Of("PeerRank([x])").ForEach("x", 9, 3, 5).InGroups(-1, 0, 0).Shown.ShouldBe(["1", "2", "1"]);

    [Fact]
    public void A_unit_that_the_indicator_does_not_apply_to_counts_for_nobody() =>
        TestFormula.Of("PeerRank([x])").ForEach("x", 4, 3, 5).Counting(false, true, true).Shown.ShouldBe(["2", "2", "1"]);

    [Fact]
    public void Lower_is_better_with_the_sign_turned() =>
        TestFormula.Of("PeerRank(-[成讼率])").ForEach("成讼率", 3, 1, 2).Shown.ShouldBe(["3", "1", "2"]);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("PeerRank(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+14 PeerRank 的参数个数不对：写了 2 个，应写 PeerRank(x)，例如 TierBelow(PeerRank([案例数]), 1, 3, 5, 2, 1) | PeerRank has 2 arguments; write PeerRank(x), e.g. TierBelow(PeerRank([案例数]), 1, 3, 5, 2, 1)"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("PeerRank([评级])").With(("评级", "优")).Told.ShouldBe(["formula.wrong_type 9+4 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class PeerPercentileFunctionTests
{
    [Fact]
    public void It_is_the_share_of_the_others_below() =>
        TestFormula.Of("PeerPercentile([案例数])").ForEach("案例数", 1, 2, 3, 4, 5).Shown.ShouldBe(["0", "0.25", "0.5", "0.75", "1"]);

    [Fact]
    public void Ties_count_half() =>
        TestFormula.Of("PeerPercentile([x])").ForEach("x", 1, 2, 2, 2, 3).Shown.ShouldBe(["0", "0.5", "0.5", "0.5", "1"]);

    [Fact]
    public void A_hair_apart_is_a_tie() =>
        TestFormula.Of("PeerPercentile([x])").ForEach("x", 1, 1.0000000000004m, 0).Shown.ShouldBe(["0.75", "0.75", "0"]);

    [Fact]
    public void Among_equals_and_alone_everybody_is_in_the_middle()
    {
        TestFormula.Of("PeerPercentile([x])").ForEach("x", 5, 5, 5).Shown.ShouldBe(["0.5", "0.5", "0.5"]);
        TestFormula.Of("PeerPercentile([x])").ForEach("x", 5).Shown.ShouldBe(["0.5"]);
    }

    [Fact]
    public void Each_group_has_its_own() =>
        TestFormula.Of("PeerPercentile([x])").ForEach("x", 1, 2, 3, 4).InGroups(0, 1, 0, 1).Shown.ShouldBe(["0", "0", "1", "1"]);

    [Fact]
    public void Without_an_own_value_there_is_none_and_the_others_are_compared_without_it() =>
        TestFormula.Of("PeerPercentile([x])").ForEach("x", MissingReason.NotVerified, 3, 5).Shown.ShouldBe(["NotVerified", "0", "1"]);

    [Fact]
    public void A_withdrawn_unit_has_nothing_to_compare_and_counts_for_nobody() =>
        TestFormula.Of("PeerPercentile([x])").ForEach("x", 9, 3, 5).InGroups(-1, 0, 0).Shown.ShouldBe(["0.5", "0", "1"]);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("PeerPercentile()").Told.ShouldBe(["formula.wrong_arity 0+16 PeerPercentile 的参数个数不对：写了 0 个，应写 PeerPercentile(x)，例如 [满分] * PeerPercentile([案例数]) | PeerPercentile has 0 arguments; write PeerPercentile(x), e.g. [满分] * PeerPercentile([案例数])"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("PeerPercentile(true)").Told.ShouldBe(["formula.wrong_type 15+4 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

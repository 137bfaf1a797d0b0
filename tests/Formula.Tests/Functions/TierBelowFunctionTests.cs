using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class TierBelowFunctionTests
{
    [Fact]
    public void Marks_are_those_of_the_first_threshold_that_is_kept() =>
        TestFormula.Of("TierBelow([超期件数], 0, 3, 2, 1, 0.5)").ForEach("超期件数", 0, 1, 2, 3, 100).Shown.ShouldBe(["3", "1", "1", "0.5", "0.5"]);

    [Fact]
    public void Below_the_first_threshold_is_best() =>
        TestFormula.Of("TierBelow([x], 1.5, 3, 2.5, 1, 0)").ForEach("x", -4, 1.5m, 1.51m, 2.5m, 2.51m).Shown.ShouldBe(["3", "3", "1", "1", "0"]);

    [Fact]
    public void A_hair_above_the_threshold_is_kept() =>
        TestFormula.Of("TierBelow([x], 2, 3, 0)").ForEach("x", 2.0000000000004m, 2.0000000000005m, 2.000000000001m).Shown.ShouldBe(["3", "0", "0"]);

    [Fact]
    public void Ranks_are_marked_with_it() =>
        TestFormula.Of("TierBelow(PeerRank([案例数]), 1, 3, 2, 2, 1)").ForEach("案例数", 9, 7, 7, 3).Shown.ShouldBe(["3", "2", "2", "1"]);

    [Fact]
    public void A_missing_argument_leaves_no_result() =>
        TestFormula.Of("TierBelow([x], [t], 3, 0)").With(("t", MissingReason.NotVerified)).ForEach("x", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_pairs_and_the_marks_for_the_rest() =>
        TestFormula.Of("TierBelow(1, 2, 3)").Told.ShouldBe(["formula.wrong_arity 0+18 TierBelow 的参数个数不对：写了 3 个，应写 TierBelow(x, t1, m1, t2, m2, …, otherwise)，例如 TierBelow([超期件数], 0, 3, 2, 1, 0) | TierBelow has 3 arguments; write TierBelow(x, t1, m1, t2, m2, …, otherwise), e.g. TierBelow([超期件数], 0, 3, 2, 1, 0)"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("TierBelow(1, true, 2, 0)").Told.ShouldBe(["formula.wrong_type 13+4 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

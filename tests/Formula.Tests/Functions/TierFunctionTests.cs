using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class TierFunctionTests
{
    [Fact]
    public void Marks_are_those_of_the_first_threshold_that_is_reached() =>
        TestFormula.Of("Tier([覆盖率], 0.8, 3, 0.6, 2, 0.5)").ForEach("覆盖率", 1, 0.81m, 0.79m, 0.61m, 0.59m, -1).Shown
            .ShouldBe(["3", "3", "2", "2", "0.5", "0.5"]);

    [Fact]
    public void Exactly_on_the_threshold_is_reached() =>
        TestFormula.Of("Tier([覆盖率], 0.8, 3, 0.6, 2, 0)").ForEach("覆盖率", 0.8m, 0.80000m, 0.6m, 0.5999m).Shown.ShouldBe(["3", "3", "2", "0"]);

    [Fact]
    public void A_hair_below_the_threshold_is_reached() =>
        TestFormula.Of("Tier([x], 0.8, 3, 0)").ForEach("x", 0.7999999999995m, 0.7999999999994m, 0.799999999999m).Shown.ShouldBe(["3", "0", "0"]);

    [Fact]
    public void Four_fifths_by_way_of_thirds_are_four_fifths() =>
        TestFormula.Of("Tier([件数] / 3 * 0.8 * 3, 0.8, 3, 0)").With(("件数", 1)).Number.ShouldBe(3);

    [Fact]
    public void Thresholds_are_tried_in_the_order_written() =>
        TestFormula.Of("Tier([x], 0, 1, 10, 2, 3)").ForEach("x", 20, 5, -1).Shown.ShouldBe(["1", "1", "3"]);

    [Fact]
    public void Thresholds_and_marks_may_be_computed() =>
        TestFormula.Of("Tier([x], [上期.x], [满分], [上期.x] / 2, [满分] / 2, 0)").OutOf(4).With(("上期.x", 10)).ForEach("x", 10, 5, 4).Shown
            .ShouldBe(["4", "2", "0"]);

    [Fact]
    public void A_missing_argument_leaves_no_result_even_on_a_step_that_is_not_taken() =>
        TestFormula.Of("Tier([x], 1, 3, 0, [y], 0)").With(("y", MissingReason.NotVerified)).ForEach("x", 5, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_pairs_and_the_marks_for_the_rest() =>
        TestFormula.Of("Tier(1, 2, 3, 4, 5)").Told.ShouldBe(["formula.wrong_arity 0+19 Tier 的参数个数不对：写了 5 个，应写 Tier(x, t1, m1, t2, m2, …, otherwise)，例如 Tier([覆盖率], 0.8, 3, 0.6, 2, 0) | Tier has 5 arguments; write Tier(x, t1, m1, t2, m2, …, otherwise), e.g. Tier([覆盖率], 0.8, 3, 0.6, 2, 0)"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("Tier('优', 1, 2, 0)").Told.ShouldBe(["formula.wrong_type 5+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class GradeFunctionTests
{
    private static TestScope Grades => TestScope.Empty.Choice("阵地评级", "优", "良", "中", "差").OutOf(4);

    [Fact]
    public void A_grade_is_worth_its_share_of_full_marks() =>
        TestFormula.Of("Grade([阵地评级], '优', 1, '良', 0.8, '中', 0.6)").In(Grades).ForEach("阵地评级", "优", "良", "中").Shown.ShouldBe(["4", "3.2", "2.4"]);

    [Fact]
    public void A_grade_that_is_not_listed_is_worth_nothing() =>
        TestFormula.Of("Grade([阵地评级], '优', 1, '良', 0.8)").In(Grades).ForEach("阵地评级", "差", "中", "另").Shown.ShouldBe(["0", "0", "0"]);

    [Fact]
    public void A_share_may_be_above_one_or_below_zero() =>
        TestFormula.Of("Grade([阵地评级], '优', 1.5, '差', -0.5)").In(Grades).ForEach("阵地评级", "优", "差").Shown.ShouldBe(["6", "-2"]);

    [Fact]
    public void Of_a_grade_listed_twice_the_first_counts() =>
        TestFormula.Of("Grade([阵地评级], '优', 1, '优', 0)").In(Grades).ForEach("阵地评级", "优").Shown.ShouldBe(["4"]);

    [Fact]
    public void Grades_and_shares_may_be_other_items() =>
        TestFormula.Of("Grade([等次], [上期.等次], [x])").With(("上期.等次", "良"), ("x", 0.5m)).ForEach("等次", "良", "优").Shown.ShouldBe(["5", "0"]);

    [Fact]
    public void Marks_beyond_decimal_overflow() =>
        TestFormula.Of("Grade('优', '优', 7e28)").Reason.ShouldBe(MissingReason.Overflow);

    [Fact]
    public void A_missing_argument_leaves_no_result_even_for_another_grade() =>
        TestFormula.Of("Grade([等次], '优', 1, '良', [x])").With(("x", MissingReason.NotVerified))
            .ForEach("等次", "优", Value.None(FormulaType.Text, MissingReason.NotReported)).Shown.ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_a_grade_and_pairs() =>
        TestFormula.Of("Grade('优', '优')").Told.ShouldBe(["formula.wrong_arity 0+15 Grade 的参数个数不对：写了 2 个，应写 Grade(g, '优', 1, '良', 0.8, …)，例如 Grade([阵地评级], '优', 1, '良', 0.8, '中', 0.6) | Grade has 2 arguments; write Grade(g, '优', 1, '良', 0.8, …), e.g. Grade([阵地评级], '优', 1, '良', 0.8, '中', 0.6)"]);

    [Fact]
    public void A_choice_with_values_is_a_number_and_needs_no_grade() =>
        TestFormula.Of("Grade([阵地评分], '优', 1)").With(("阵地评分", 0.8m)).Told.ShouldBe(["formula.wrong_type 6+6 这里要文字，写的是数 | a text is needed here, this is a number"]);

    [Fact]
    public void A_share_is_a_number() =>
        TestFormula.Of("Grade('优', '优', '1')").Told.ShouldBe(["formula.wrong_type 16+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);

    [Fact]
    public void A_grade_that_the_choice_does_not_have_is_told() =>
        TestFormula.Of("Grade([阵地评级], '优秀', 1, '良', 0.8)").In(Grades).Told
            .ShouldBe(["formula.wrong_argument 14+4 “阵地评级”没有选项“优秀”，可写：优、良、中、差 | “阵地评级” has no option “优秀”; write one of 优、良、中、差"]);

    [Fact]
    public void It_needs_full_marks() =>
        TestFormula.Of("Grade('优', '优', 1)").OutOf(null).Told.ShouldBe(["formula.no_full_marks 0+5 这里没有 [满分]：条件公式不能用，加分、扣分要先写上限 cap | there is no [满分] here: conditions have none, bonuses and deductions only with a cap"]);
}

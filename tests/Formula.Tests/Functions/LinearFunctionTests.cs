using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class LinearFunctionTests
{
    [Fact]
    public void Between_its_ends_marks_rise_in_a_straight_line() =>
        TestFormula.Of("Linear([知晓率], 60, 90)").OutOf(3).ForEach("知晓率", 60, 75, 84.5m, 90).Shown.ShouldBe(["0", "1.5", "2.45", "3"]);

    [Fact]
    public void Beyond_its_ends_marks_stay_what_they_are() =>
        TestFormula.Of("Linear([知晓率], 60, 90)").OutOf(3).ForEach("知晓率", 59.99m, 0, -5, 90.01m, 100, 1000).Shown
            .ShouldBe(["0", "0", "0", "3", "3", "3"]);

    [Fact]
    public void Lower_is_better_where_the_first_end_lies_above_the_second() =>
        TestFormula.Of("Linear([成讼率], 5, 1)").OutOf(8).ForEach("成讼率", 6, 5, 4, 2, 1, 0).Shown.ShouldBe(["0", "0", "2", "6", "8", "8"]);

    [Fact]
    public void A_rate_of_60_85_for_3_marks_is_9_hundredths_not_8() =>
        TestFormula.Of("Round(Linear([知晓率], 60, 90), 2)").OutOf(3).With(("知晓率", 60.85m)).Number.ShouldBe(0.09m);

    [Fact]
    public void A_hair_from_an_end_is_on_it() =>
        TestFormula.Of("Linear([x], 60, 90)").OutOf(3).ForEach("x", 60.0000000000004m, 89.9999999999996m, 60.0000000000005m).Shown
            .ShouldBe(["0", "3", "0.00000000000005"]);

    [Fact]
    public void Negative_ends_will_do() =>
        TestFormula.Of("Linear([增长率], -10, 10)").OutOf(4).ForEach("增长率", -10, -5, 0, 5, 10).Shown.ShouldBe(["0", "1", "2", "3", "4"]);

    [Fact]
    public void Ends_may_be_computed_and_where_they_meet_there_is_no_line() =>
        TestFormula.Of("Linear(5, [x0], 10)").ForEach("x0", 0, 10, 10.0000000000004m).Shown.ShouldBe(["5", "DivisionByZero", "DivisionByZero"]);

    [Fact]
    public void Steps_beyond_decimal_overflow() =>
        TestFormula.Of("Linear([x], [x0], 7e28)").With(("x0", 0))
            .ForEach("x", decimal.MinValue, 10000000000000000000000000000m, 70000000000000000000000000000m).Shown.ShouldBe(["0", "Overflow", "10"]);

    [Fact]
    public void An_end_that_lies_beyond_decimal_from_the_other_overflows() =>
        TestFormula.Of("Linear(0, [x0], 7e28)").With(("x0", decimal.MinValue)).Reason.ShouldBe(MissingReason.Overflow);

    [Fact]
    public void A_missing_argument_leaves_no_result() =>
        TestFormula.Of("Linear([x], [x0], 1)").With(("x0", MissingReason.NotVerified)).ForEach("x", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Theory]
    [InlineData("Linear([x], 90, 90.0)", "12+8")]
    [InlineData("Linear([x], -5, -5)", "12+6")]
    public void Written_ends_that_are_the_same_are_told(string text, string place) =>
        TestFormula.Of(text).With(("x", 1)).Told.ShouldBe(
            [$"formula.wrong_argument {place} x0 与 x1 不能相同：得 0 分和得满分的值要分开写 | x0 and x1 are the same: write one value for 0 marks and another for full marks"]);

    [Fact]
    public void It_takes_three_arguments() =>
        TestFormula.Of("Linear(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+12 Linear 的参数个数不对：写了 2 个，应写 Linear(x, x0, x1)，例如 Linear([知晓率], 60, 90) | Linear has 2 arguments; write Linear(x, x0, x1), e.g. Linear([知晓率], 60, 90)"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("Linear(#2023-06-30#, 1, 2)").Told.ShouldBe(["formula.wrong_type 7+12 这里要数，写的是日期，天数请用 DaysLate(日期, 截止日) | a number is needed here, this is a date; count days with DaysLate(date, due)"]);

    [Fact]
    public void It_needs_full_marks() =>
        TestFormula.Of("Linear(1, 2, 3)").OutOf(null).Told.ShouldBe(["formula.no_full_marks 0+6 这里没有 [满分]：条件公式不能用，加分、扣分要先写上限 cap | there is no [满分] here: conditions have none, bonuses and deductions only with a cap"]);
}

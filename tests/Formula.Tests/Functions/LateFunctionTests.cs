using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class LateFunctionTests
{
    private static readonly DateOnly Due = new(2023, 6, 30);

    [Fact]
    public void Each_day_late_costs_marks_until_none_are_left() =>
        TestFormula.Of("Late([报送], #2023-06-30#, 0.5)").OutOf(2)
            .ForEach("报送", Due.AddDays(-10), Due, Due.AddDays(1), Due.AddDays(3), Due.AddDays(4), Due.AddDays(5), Due.AddDays(400)).Shown
            .ShouldBe(["2", "2", "1.5", "0.5", "0", "0", "0"]);

    [Fact]
    public void No_more_is_taken_off_than_the_most() =>
        TestFormula.Of("Late([报送], #2023-06-30#, 0.5, 1)").OutOf(2).ForEach("报送", Due, Due.AddDays(1), Due.AddDays(2), Due.AddDays(3)).Shown
            .ShouldBe(["2", "1.5", "1", "1"]);

    [Fact]
    public void The_due_day_may_be_a_policy_parameter() =>
        TestFormula.Of("Late([报送], [截止日], 0.1)").In(TestScope.Empty.Policy("截止日", Due)).ForEach("报送", Due, Due.AddDays(7)).Shown.ShouldBe(["10", "9.3"]);

    [Fact]
    public void Costs_beyond_decimal_overflow() =>
        TestFormula.Of("Late([报送], #2023-06-30#, [每日])").With(("每日", decimal.MaxValue)).ForEach("报送", Due, Due.AddDays(2)).Shown.ShouldBe(["10", "Overflow"]);

    [Fact]
    public void A_missing_argument_leaves_no_result() =>
        TestFormula.Of("Late([报送], #2023-06-30#, [每日])").With(("每日", MissingReason.NotVerified))
            .ForEach("报送", Due, Value.None(FormulaType.Date, MissingReason.NotReported)).Shown.ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_three_or_four_arguments() =>
        TestFormula.Of("Late(#2023-06-30#, #2023-06-30#)").Told.ShouldBe(["formula.wrong_arity 0+32 Late 的参数个数不对：写了 2 个，应写 Late(date, due, perDay[, most])，例如 Late([报送], [截止日], 0.1) | Late has 2 arguments; write Late(date, due, perDay[, most]), e.g. Late([报送], [截止日], 0.1)"]);

    [Fact]
    public void It_takes_days_and_numbers() =>
        TestFormula.Of("Late(1, #2023-06-30#, '1')").Told.ShouldBe(["formula.wrong_type 5+1 这里要日期，写的是数 | a date is needed here, this is a number", "formula.wrong_type 22+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);

    [Fact]
    public void It_needs_full_marks() =>
        TestFormula.Of("Late(#2023-06-30#, #2023-06-30#, 1)").OutOf(null).Told.ShouldBe(["formula.no_full_marks 0+4 这里没有 [满分]：条件公式不能用，加分、扣分要先写上限 cap | there is no [满分] here: conditions have none, bonuses and deductions only with a cap"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class DaysLateFunctionTests
{
    private static readonly DateOnly Due = new(2024, 2, 28);

    [Fact]
    public void Days_after_the_due_day_are_counted_and_the_due_day_is_on_time() =>
        TestFormula.Of("DaysLate([报送], #2024-02-28#)").ForEach("报送", Due.AddDays(-30), Due.AddDays(-1), Due, Due.AddDays(1), Due.AddDays(2)).Shown
            .ShouldBe(["0", "0", "0", "1", "2"]);

    [Fact]
    public void Leap_days_and_years_count() =>
        TestFormula.Of("DaysLate([报送], #2024-02-28#)").ForEach("报送", new DateOnly(2024, 3, 1), new DateOnly(2025, 2, 28), DateOnly.MaxValue).Shown
            .ShouldBe(["2", "366", "2913115"]);

    [Fact]
    public void The_first_day_of_the_calendar_is_on_time_for_any_due_day() =>
        TestFormula.Of("DaysLate([报送], [截止])").With(("截止", DateOnly.MinValue)).ForEach("报送", DateOnly.MinValue, DateOnly.MinValue.AddDays(1)).Shown
            .ShouldBe(["0", "1"]);

    [Fact]
    public void A_missing_day_leaves_no_result() =>
        TestFormula.Of("DaysLate([报送], [截止])").With(("截止", Value.None(FormulaType.Date, MissingReason.NotVerified)))
            .ForEach("报送", Due, Value.None(FormulaType.Date, MissingReason.NotReported)).Shown.ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_two_arguments() =>
        TestFormula.Of("DaysLate(#2024-02-28#)").Told.ShouldBe(["formula.wrong_arity 0+22 DaysLate 的参数个数不对：写了 1 个，应写 DaysLate(date, due)，例如 DaysLate([报送], [截止日]) | DaysLate has 1 arguments; write DaysLate(date, due), e.g. DaysLate([报送], [截止日])"]);

    [Fact]
    public void It_takes_days() =>
        TestFormula.Of("DaysLate('2024-03-01', 5)").Told.ShouldBe(["formula.wrong_type 9+12 这里要日期，写的是文字，日期请写成 #2023-06-30# | a date is needed here, this is a text; write a date as #2023-06-30#", "formula.wrong_type 23+1 这里要日期，写的是数 | a date is needed here, this is a number"]);
}

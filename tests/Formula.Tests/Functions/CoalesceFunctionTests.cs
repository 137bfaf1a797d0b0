using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class CoalesceFunctionTests
{
    [Fact]
    public void The_first_value_that_is_there_counts() =>
        TestFormula.Of("Coalesce([x], [上期.x], 0)").With(("上期.x", 5)).ForEach("x", 7, 0, MissingReason.NotReported).Shown.ShouldBe(["7", "0", "5"]);

    [Fact]
    public void A_report_never_handed_in_counts_as_handed_in_on_the_day_of_evaluation() =>
        TestFormula.Of("DaysLate(Coalesce([材料报送], [评定日]), #2024-01-10#)")
            .In(TestScope.Empty.Policy("评定日", new DateOnly(2024, 1, 31)))
            .ForEach("材料报送", new DateOnly(2024, 1, 12), Value.None(FormulaType.Date, MissingReason.NotReported)).Shown.ShouldBe(["2", "21"]);

    [Fact]
    public void A_result_that_does_not_exist_is_passed_over() =>
        TestFormula.Of("Coalesce([达标] / [村数], 1)").With(("达标", 3)).ForEach("村数", 0, 4).Shown.ShouldBe(["1", "0.75"]);

    [Fact]
    public void Where_all_are_missing_the_last_gives_the_reason() =>
        TestFormula.Of("Coalesce([x], [上期.x], 1 / 0)").With(("x", MissingReason.NotReported)).Reason.ShouldBe(MissingReason.DivisionByZero);

    [Fact]
    public void Texts_and_conditions_will_do() =>
        TestFormula.Of("Coalesce([评级], '无')").Giving(FormulaType.Text)
            .ForEach("评级", "优", Value.None(FormulaType.Text, MissingReason.NotReported)).Shown.ShouldBe(["'优'", "'无'"]);

    [Fact]
    public void It_takes_at_least_two_arguments() =>
        TestFormula.Of("Coalesce(1)").Told.ShouldBe(["formula.wrong_arity 0+11 Coalesce 的参数个数不对：写了 1 个，应写 Coalesce(x, y, …)，例如 Coalesce([材料报送], [评定日]) | Coalesce has 1 arguments; write Coalesce(x, y, …), e.g. Coalesce([材料报送], [评定日])"]);

    [Fact]
    public void Its_arguments_are_of_one_kind() =>
        TestFormula.Of("Coalesce(1, '无', 2)").Told.ShouldBe(["formula.wrong_argument 12+3 这里是文字，而第一个值是数，两者应同类 | this is a text, the first value is a number: write values of one kind"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class IsMissingFunctionTests
{
    [Fact]
    public void A_value_that_was_not_reported_is_missing() =>
        TestFormula.Of("IsMissing([x])").Giving(FormulaType.Boolean)
            .ForEach("x", 1, 0, MissingReason.NotReported, MissingReason.NotVerified, MissingReason.DoesNotApply).Shown
            .ShouldBe(["false", "false", "true", "true", "true"]);

    [Fact]
    public void So_is_a_result_that_does_not_exist() =>
        TestFormula.Of("IsMissing(100 / [x])").Giving(FormulaType.Boolean).ForEach("x", 0, 1, 0.0000000000000000000000000001m).Shown
            .ShouldBe(["true", "false", "true"]);

    [Fact]
    public void Values_of_any_kind_can_be_asked_about()
    {
        Asked("是", true, FormulaType.Boolean).ShouldBe(["false", "true"]);
        Asked("评级", "优", FormulaType.Text).ShouldBe(["false", "true"]);
        Asked("日", new DateOnly(2023, 6, 30), FormulaType.Date).ShouldBe(["false", "true"]);

        static IReadOnlyList<string> Asked(string name, object value, FormulaType type) =>
            TestFormula.Of($"IsMissing([{name}])").Giving(FormulaType.Boolean).ForEach(name, value, Value.None(type, MissingReason.NotReported)).Shown;
    }

    [Fact]
    public void It_is_never_missing_itself() =>
        TestFormula.Of("if(IsMissing([x] + [y]), 0, 1)").With(("y", 1)).ForEach("x", MissingReason.NotReported, 1).Shown.ShouldBe(["0", "1"]);

    [Fact]
    public void A_condition_that_can_be_told_without_the_missing_part_is_not_missing() =>
        TestFormula.Of("IsMissing([x] > 1 or true)").Giving(FormulaType.Boolean).With(("x", MissingReason.NotReported)).Boolean.ShouldBeFalse();

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("IsMissing(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+15 IsMissing 的参数个数不对：写了 2 个，应写 IsMissing(x)，例如 if(IsMissing([评级]), 0, 1) | IsMissing has 2 arguments; write IsMissing(x), e.g. if(IsMissing([评级]), 0, 1)"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class IfFunctionTests
{
    [Fact]
    public void The_condition_chooses() =>
        TestFormula.Of("if([已印发], 2, 0.5)").ForEach("已印发", true, false).Shown.ShouldBe(["2", "0.5"]);

    [Fact]
    public void Branches_may_be_of_any_one_kind() =>
        TestFormula.Of("if([x] > 0, '有', '无')").Giving(FormulaType.Text).ForEach("x", 1, 0).Shown.ShouldBe(["'有'", "'无'"]);

    [Fact]
    public void Dates_and_conditions_are_chosen_as_well()
    {
        TestFormula.Of("if([x] > 0, #2023-06-30#, #2024-06-30#)").Giving(FormulaType.Date).ForEach("x", 1, 0).Shown
            .ShouldBe(["#2023-06-30#", "#2024-06-30#"]);
        TestFormula.Of("if([x] > 0, [x] > 5, false)").Giving(FormulaType.Boolean).ForEach("x", 9, 1, 0).Shown.ShouldBe(["true", "false", "false"]);
    }

    [Fact]
    public void The_branch_that_is_not_needed_is_not_computed() =>
        TestFormula.Of("if([村数] = 0, 5, [达标村数] / [村数])").With(("达标村数", 3)).ForEach("村数", 0, 4).Shown.ShouldBe(["5", "0.75"]);

    [Fact]
    public void A_missing_value_in_the_branch_that_is_not_needed_does_no_harm() =>
        TestFormula.Of("if([已印发], 2, [x])").With(("x", MissingReason.NotVerified)).ForEach("已印发", true, false).Shown.ShouldBe(["2", "NotVerified"]);

    [Fact]
    public void A_missing_condition_leaves_no_result_with_its_reason() =>
        TestFormula.Of("if([x] > 1, 2, 3)").ForEach("x", MissingReason.NotReported, MissingReason.NotVerified, 2).Shown
            .ShouldBe(["NotReported", "NotVerified", "2"]);

    [Fact]
    public void It_takes_three_arguments() =>
        TestFormula.Of("if(true, 1)").Told.ShouldBe(["formula.wrong_arity 0+11 if 的参数个数不对：写了 2 个，应写 if(condition, then, otherwise)，例如 if([已印发], 2, 0) | if has 2 arguments; write if(condition, then, otherwise), e.g. if([已印发], 2, 0)"]);

    [Fact]
    public void Its_condition_is_true_or_false() =>
        TestFormula.Of("if([x], 1, 2)").With(("x", 1)).Told.ShouldBe(["formula.wrong_type 3+3 这里要是否（条件），写的是数，请写比较，如 … > 0 | a condition (true or false) is needed here, this is a number; write a comparison, e.g. … > 0"]);

    [Fact]
    public void Its_branches_are_of_one_kind() =>
        TestFormula.Of("if(true, 1, '无')").Told.ShouldBe(["formula.wrong_argument 12+3 这里是文字，而第一个值是数，两者应同类 | this is a text, the first value is a number: write values of one kind"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class InFunctionTests
{
    [Fact]
    public void A_choice_is_one_of_those_listed() =>
        TestFormula.Of("in([等次], '优', '良')").Giving(FormulaType.Boolean).ForEach("等次", "优", "良", "中", "").Shown
            .ShouldBe(["true", "true", "false", "false"]);

    [Fact]
    public void Texts_are_compared_letter_by_letter() =>
        TestFormula.Of("in([t], 'A', '优')").Giving(FormulaType.Boolean).ForEach("t", "a", "A", "优 ", "優").Shown
            .ShouldBe(["false", "true", "false", "false"]);

    [Fact]
    public void Numbers_are_compared_at_12_decimals() =>
        TestFormula.Of("in([x], 1, 2)").Giving(FormulaType.Boolean).ForEach("x", 1, 2.0000000000004m, 2.0000000000005m, 3).Shown
            .ShouldBe(["true", "true", "false", "false"]);

    [Fact]
    public void Days_and_conditions_can_be_listed_too()
    {
        TestFormula.Of("in([日], #2023-06-30#, #2023-12-31#)").Giving(FormulaType.Boolean)
            .ForEach("日", new DateOnly(2023, 12, 31), new DateOnly(2023, 12, 30)).Shown.ShouldBe(["true", "false"]);
        TestFormula.Of("in([是], true)").Giving(FormulaType.Boolean).ForEach("是", true, false).Shown.ShouldBe(["true", "false"]);
    }

    [Fact]
    public void The_list_may_hold_other_items() =>
        TestFormula.Of("in([x], [上期.x], 0)").Giving(FormulaType.Boolean).With(("上期.x", 7)).ForEach("x", 7, 0, 1).Shown.ShouldBe(["true", "true", "false"]);

    [Fact]
    public void A_missing_argument_leaves_no_result_even_when_another_one_is_equal() =>
        TestFormula.Of("in([x], 1, [y])").Giving(FormulaType.Boolean).With(("y", MissingReason.NotVerified)).ForEach("x", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_a_value_and_at_least_one_to_compare_with() =>
        TestFormula.Of("in(1)").Told.ShouldBe(["formula.wrong_arity 0+5 in 的参数个数不对：写了 1 个，应写 in(x, a, b, …)，例如 in([等次], '优', '良') | in has 1 arguments; write in(x, a, b, …), e.g. in([等次], '优', '良')"]);

    [Fact]
    public void What_is_listed_is_of_the_kind_of_the_value() =>
        TestFormula.Of("in([x], 1, '1', true)").Giving(FormulaType.Boolean).With(("x", 1)).Told
            .ShouldBe(["formula.wrong_argument 11+3 这里是文字，而第一个值是数，两者应同类 | this is a text, the first value is a number: write values of one kind", "formula.wrong_argument 16+4 这里是是否（条件），而第一个值是数，两者应同类 | this is a condition (true or false), the first value is a number: write values of one kind"]);

    [Fact]
    public void A_text_that_is_no_option_of_the_choice_is_told() =>
        TestFormula.Of("in([等次], '优', '差')").Giving(FormulaType.Boolean).In(TestScope.Empty.Choice("等次", "优", "良")).Told
            .ShouldBe(["formula.wrong_argument 14+3 “等次”没有选项“差”，可写：优、良 | “等次” has no option “差”; write one of 优、良"]);
}

using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class LogFunctionTests
{
    [Fact]
    public void It_is_the_exponent_of_the_base() =>
        TestFormula.Of("Log([x], 2)").ForEach("x", 1, 8, 0.5m).Shown.ShouldBe(["0", "3", "-1"]);

    [Fact]
    public void A_base_below_one_turns_it_round() =>
        TestFormula.Of("Log(8, [底])").ForEach("底", 2, 0.5m).Shown.ShouldBe(["3", "-3"]);

    [Fact]
    public void It_has_15_significant_digits() =>
        TestFormula.Of("Log(10, 2)").Number.ShouldBe(3.32192809488736m);

    [Fact]
    public void Zero_and_below_have_none() =>
        TestFormula.Of("Log([x], 2)").ForEach("x", 0, -8).Shown.ShouldBe(["OutsideDomain", "OutsideDomain"]);

    [Fact]
    public void One_zero_and_below_are_no_base() =>
        TestFormula.Of("Log(8, [底])").ForEach("底", 1, 0, -2).Shown.ShouldBe(["OutsideDomain", "OutsideDomain", "OutsideDomain"]);

    [Fact]
    public void A_missing_argument_leaves_no_result() =>
        TestFormula.Of("Log([x], [底])").With(("底", MissingReason.NotVerified)).ForEach("x", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_two_arguments() =>
        TestFormula.Of("Log(8)").Told.ShouldBe(["formula.wrong_arity 0+6 Log 的参数个数不对：写了 1 个，应写 Log(x, base)，例如 Log([阅读量], 2) | Log has 1 arguments; write Log(x, base), e.g. Log([阅读量], 2)"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("Log('8', 2)").Told.ShouldBe(["formula.wrong_type 4+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

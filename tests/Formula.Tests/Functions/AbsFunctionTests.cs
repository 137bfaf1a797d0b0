using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class AbsFunctionTests
{
    [Fact]
    public void A_number_loses_its_sign() =>
        TestFormula.Of("Abs([x])").ForEach("x", 3.5m, -3.5m, 0, -0.000000000000001m).Shown.ShouldBe(["3.5", "3.5", "0", "0.000000000000001"]);

    [Fact]
    public void The_distance_from_a_target_is_the_same_on_both_sides() =>
        TestFormula.Of("Abs([本期] - [目标])").With(("目标", 85)).ForEach("本期", 80, 90).Shown.ShouldBe(["5", "5"]);

    [Fact]
    public void The_greatest_and_the_least_number_have_one_too() =>
        TestFormula.Of("Abs([x])").ForEach("x", decimal.MinValue, decimal.MaxValue).Shown.ShouldBe(["79228162514264337593543950335", "79228162514264337593543950335"]);

    [Fact]
    public void A_missing_number_has_none() =>
        TestFormula.Of("Abs([x])").ForEach("x", MissingReason.NotReported, MissingReason.NotVerified).Shown.ShouldBe(["NotReported", "NotVerified"]);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("Abs(1, 2)").Told.ShouldBe(["formula.wrong_arity 0+9 Abs 的参数个数不对：写了 2 个，应写 Abs(x)，例如 Abs([本期] - [目标]) | Abs has 2 arguments; write Abs(x), e.g. Abs([本期] - [目标])"]);

    [Fact]
    public void It_takes_a_number() =>
        TestFormula.Of("Abs([评级])").With(("评级", "优")).Told.ShouldBe(["formula.wrong_type 4+4 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade"]);
}

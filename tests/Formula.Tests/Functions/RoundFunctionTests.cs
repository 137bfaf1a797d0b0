using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class RoundFunctionTests
{
    [Fact]
    public void A_half_goes_away_from_zero() =>
        TestFormula.Of("Round([x], 0)").ForEach("x", 0.5m, 1.5m, 2.5m, -0.5m, -2.5m, 2.4999m).Shown.ShouldBe(["1", "2", "3", "-1", "-3", "2"]);

    [Fact]
    public void It_keeps_as_many_decimals_as_it_is_told() =>
        TestFormula.Of("Round([x], [n])").With(("x", 2.345678901234m)).ForEach("n", 0, 1, 2, 11, 12, 28).Shown
            .ShouldBe(["2", "2.3", "2.35", "2.34567890123", "2.345678901234", "2.345678901234"]);

    [Fact]
    public void Three_marks_times_a_quotient_that_has_no_end_keep_their_hundredth() =>
        TestFormula.Of("Round(3 * (0.85 / 30), 2)").Number.ShouldBe(0.09m);

    [Fact]
    public void A_value_is_brought_to_12_decimals_first() =>
        TestFormula.Of("Round([x], 2)").ForEach("x", 0.0849999999995m, 0.0849999999994m, 0.085m).Shown.ShouldBe(["0.09", "0.08", "0.09"]);

    [Fact]
    public void A_count_beyond_12_decimals_keeps_12() =>
        TestFormula.Of("Round(1 / 3, 20)").Number.ShouldBe(0.333333333333m);

    [Fact]
    public void A_count_of_decimals_that_is_none_gives_no_result() =>
        TestFormula.Of("Round(1.5, [n])").ForEach("n", -1, 29, 1.5m, decimal.MaxValue, 28).Shown
            .ShouldBe(["DigitCount", "DigitCount", "DigitCount", "DigitCount", "1.5"]);

    [Fact]
    public void A_missing_argument_leaves_no_result() =>
        TestFormula.Of("Round([x], [n])").With(("n", MissingReason.NotVerified)).ForEach("x", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Theory]
    [InlineData("Round([x], -1)", "-1", 11)]
    [InlineData("Round([x], 29)", "29", 11)]
    [InlineData("Round([x], 0.5)", "0.5", 11)]
    public void A_written_count_of_decimals_is_checked_at_once(string text, string count, int start) =>
        TestFormula.Of(text).With(("x", 1)).Told.ShouldBe(
            [$"formula.wrong_argument {start}+{count.Length} 小数位数应为 0 至 28 的整数，写的是 {count} | the count of decimals is a whole number from 0 to 28, not {count}"]);

    [Fact]
    public void It_takes_two_arguments() =>
        TestFormula.Of("Round(1)").Told.ShouldBe(["formula.wrong_arity 0+8 Round 的参数个数不对：写了 1 个，应写 Round(x, decimals)，例如 Round([得票] / [总票] * 100, 2) | Round has 1 arguments; write Round(x, decimals), e.g. Round([得票] / [总票] * 100, 2)"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("Round('a', true)").Told.ShouldBe(["formula.wrong_type 6+3 这里要数，写的是文字，评级请用 Grade 折算 | a number is needed here, this is a text; turn a grade into a share with Grade", "formula.wrong_type 11+4 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

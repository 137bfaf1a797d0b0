using Fadu.Formula.Tests.Generation;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Interpretation;

public sealed class InterpreterTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("7 % 4 - 2", "1")]
    [InlineData("-7 % 4", "-3")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("24 / 4 / 2", "3")]
    [InlineData("-(2 - 5)", "3")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1 / 0", "DivisionByZero")]
    [InlineData("1 % 0", "DivisionByZero")]
    [InlineData("7e28 + 7e28", "Overflow")]
    [InlineData("7e28 * -10", "Overflow")]
    [InlineData("7e28 / 0.1", "Overflow")]
    [InlineData("true ? 1 : 1 / 0", "1")]
    [InlineData("false ? 1 / 0 : 2", "2")]
    [InlineData("[缺] > 0 ? 1 : 2", "NotReported")]
    public void Arithmetic_follows_the_usual_order(string text, string result) =>
        TestFormula.Of(text).With(("缺", MissingReason.NotReported)).Outcome.ToString().ShouldBe(result);

    [Theory]
    [InlineData("1 / 3 * 3 = 1", true)]
    [InlineData("1 / 3 * 3 < 1", false)]
    [InlineData("0.0000000000004 = 0", true)]
    [InlineData("0.0000000000005 > 0", true)]
    [InlineData("'优' = '优'", true)]
    [InlineData("#2023-06-30# < #2023-07-01#", true)]
    [InlineData("#2023-06-30# >= #2023-06-30#", true)]
    [InlineData("true != false", true)]
    public void Numbers_are_compared_at_12_decimals(string text, bool result) => TestFormula.Of(text).Boolean.ShouldBe(result);

    // Kleene, "Introduction to Metamathematics" (1952), section 64: the strong three-valued tables.
    [Theory]
    [InlineData("true", "and", "?", "NotVerified")]
    [InlineData("false", "and", "?", "false")]
    [InlineData("?", "and", "true", "NotVerified")]
    [InlineData("?", "and", "false", "false")]
    [InlineData("?", "and", "?", "NotVerified")]
    [InlineData("true", "or", "?", "true")]
    [InlineData("false", "or", "?", "NotVerified")]
    [InlineData("?", "or", "true", "true")]
    [InlineData("?", "or", "false", "NotVerified")]
    [InlineData("?", "or", "?", "NotVerified")]
    public void And_and_or_are_three_valued(string left, string sign, string right, string result)
    {
        var text = $"{left.Replace("?", "[甲]", StringComparison.Ordinal)} {sign} {right.Replace("?", "[乙]", StringComparison.Ordinal)}";
        var absent = Value.None(FormulaType.Boolean, MissingReason.NotVerified);

        TestFormula.Of(text).With(("甲", absent), ("乙", absent)).Giving(FormulaType.Boolean).Outcome.ToString().ShouldBe(result);
    }

    [Fact]
    public void The_first_missing_value_gives_the_reason() =>
        TestFormula.Of("[甲] * [乙]").With(("甲", MissingReason.DoesNotApply), ("乙", MissingReason.NotReported)).Reason.ShouldBe(MissingReason.DoesNotApply);

    [Fact]
    public void A_missing_value_takes_the_kind_of_the_place_that_asked_for_it()
    {
        var formula = FormulaGenerator.Read("[件数] > 0", FormulaType.Boolean);

        formula.Evaluate(new TestUnit(("件数", MissingReason.NotVerified))).ShouldBe(Value.None(FormulaType.Boolean, MissingReason.NotVerified));
    }
}

using System.Globalization;
using Fadu.Formula.Spreadsheets;
using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Spreadsheets;

public sealed class SheetLimitsTests
{
    [Theory]
    [InlineData("0", true)]
    [InlineData("-99.5", true)]
    [InlineData("123456789012345", true)]
    [InlineData("1234567890123456", false)]
    [InlineData("1234567890123450", true)]
    [InlineData("0.123456789012", true)]
    [InlineData("0.1234567890123", false)]
    [InlineData("1234.123456789012", false)]
    [InlineData("12.500000000000000000", true)]
    [InlineData("0.000000000001", true)]
    public void A_cell_keeps_15_digits_of_which_12_count_after_the_point(string number, bool fits) =>
        SheetLimits.Fits(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(fits);

    [Fact]
    public void A_cell_holds_days_from_March_1900_on_texts_that_are_not_empty_and_nothing()
    {
        SheetLimits.Fits(Value.Of(new DateOnly(1900, 3, 1))).ShouldBeTrue();
        SheetLimits.Fits(Value.Of(new DateOnly(1900, 2, 28))).ShouldBeFalse();
        SheetLimits.Fits(Value.Of("优")).ShouldBeTrue();
        SheetLimits.Fits(Value.Of("")).ShouldBeFalse();
        SheetLimits.Fits(Value.Of(new string('字', 32_768))).ShouldBeFalse();
        SheetLimits.Fits(Value.Of(true)).ShouldBeTrue();
        SheetLimits.Fits(Value.None(FormulaType.Number, MissingReason.NotReported)).ShouldBeTrue();
    }

    [Fact]
    public void A_text_of_a_formula_has_at_most_255_characters()
    {
        SheetLimits.Fits(new string('字', 255)).ShouldBeTrue();
        SheetLimits.Fits(new string('字', 256)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("A1", 0, 0)]
    [InlineData("IF(A1=\"(,(\",SUM(B1,C1,D1),0)", 2, 3)]
    [InlineData("'数据(,'!A1+MAX(1,2)", 1, 2)]
    [InlineData("((1))", 2, 1)]
    public void Brackets_and_commas_within_quotation_marks_are_no_nesting(string formula, int nesting, int arguments) =>
        (SheetLimits.NestingOf(formula), SheetLimits.ArgumentsOf(formula)).ShouldBe((nesting, arguments));
}

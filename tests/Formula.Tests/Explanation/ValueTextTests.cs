using System.Globalization;
using Fadu.Formula.Explanation;
using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Explanation;

public sealed class ValueTextTests
{
    [Theory]
    [InlineData("0.78", "0.78")]
    [InlineData("2.50", "2.5")]
    [InlineData("0.3333333333333333", "≈0.333333")]
    [InlineData("-0.6666666666666667", "≈-0.666667")]
    [InlineData("0.9999999999999999", "1")]
    [InlineData("0.0000004", "≈0")]
    [InlineData("123456789.123456", "123456789.123456")]
    public void A_number_is_cut_to_six_decimals_with_a_sign_that_says_so(string number, string text) =>
        ValueText.Of(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(text);

    [Fact]
    public void Other_values_are_written_in_Chinese()
    {
        ValueText.Of(Value.Of(true)).ShouldBe("是");
        ValueText.Of(Value.Of(false)).ShouldBe("否");
        ValueText.Of(Value.Of("优")).ShouldBe("优");
        ValueText.Of(Value.Of(new DateOnly(2023, 6, 30))).ShouldBe("2023年6月30日");
        ValueText.Of(Value.None(FormulaType.Number, MissingReason.NotVerified)).ShouldBe("未核定");
    }

    [Fact]
    public void Every_reason_has_words_of_its_own() =>
        Enum.GetValues<MissingReason>().Select(ValueText.Of).Distinct().Count().ShouldBe(Enum.GetValues<MissingReason>().Length);
}

using System.Globalization;
using System.Text;
using Fadu.Workbooks.Sheets.Parts;

namespace Fadu.Workbooks.Tests.Sheets.Parts;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("-12.3400", "-12.34")]
    [InlineData("100", "100")]
    [InlineData("0.0012", "0.0012")]
    [InlineData("0.000000000000000000000000001", "0.000000000000000000000000001")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("1234567890.12345", "1234567890.12345")]
    [InlineData("12345678901234567890", "1.2345678901234567E+19")]
    [InlineData("0.3333333333333333333333333333", "0.3333333333333333")]
    [InlineData("-79228162514264337593543950335", "-7.922816251426434E+28")]
    public void A_number_is_written_exactly_or_as_the_nearest_double(string number, string text) => Written(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(text);

    [Fact]
    public void What_is_written_is_the_nearest_double_of_any_number()
    {
        var random = new Random(1);
        for (var turn = 0; turn < 20_000; turn++)
        {
            var number = new decimal(random.Next(), random.Next(turn % 3 == 0 ? 1 : int.MaxValue), turn % 5 == 0 ? random.Next() : 0, turn % 2 == 0, (byte)random.Next(29));

            double.Parse(Written(number), CultureInfo.InvariantCulture).ShouldBe(double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }
    }

    private static string Written(decimal number)
    {
        var bytes = new byte[NumberText.Most];
        return Encoding.ASCII.GetString(bytes, 0, NumberText.Write(number, bytes));
    }
}

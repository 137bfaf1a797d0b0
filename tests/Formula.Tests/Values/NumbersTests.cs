using System.Globalization;
using System.Numerics;
using Fadu.Formula.Tests.Generation;
using Fadu.Formula.Values;
using Xunit.Abstractions;

namespace Fadu.Formula.Tests.Values;

public sealed class NumbersTests(ITestOutputHelper output)
{
    private const int Samples = 300_000;

    [Theory]
    [InlineData("0.0000000000005", "0.000000000001")]
    [InlineData("0.0000000000004999999999999999", "0")]
    [InlineData("-0.0000000000005", "-0.000000000001")]
    [InlineData("0.9999999999999999999999999999", "1")]
    [InlineData("1.500", "1.500")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_value_is_brought_to_12_decimals(string value, string snapped) => Numbers.Snap(Of(value)).ShouldBe(Of(snapped));

    [Theory]
    [InlineData("0.085", 2, "0.09")]
    [InlineData("-0.085", 2, "-0.09")]
    [InlineData("0.0849999999999999999", 2, "0.09")]
    [InlineData("0.0849999999994", 2, "0.08")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("1.005", 2, "1.01")]
    [InlineData("1.0000000000000000000000000049", 27, "1")]
    [InlineData("1.23456789012345678", 28, "1.234567890123")]
    public void Rounding_is_half_away_from_zero(string value, int decimals, string rounded) => Numbers.Round(Of(value), decimals).ShouldBe(Of(rounded));

    [Fact]
    public void Three_thirtieths_of_085_are_0085() => Numbers.Round(3 * (0.85m / 30), 2).ShouldBe(0.09m);

    [Theory]
    [InlineData("0.3333333333334", "0.33333333333344", 0)]
    [InlineData("0.333333333333", "0.333333333334", -1)]
    [InlineData("-1", "1", -1)]
    [InlineData("1", "1.000", 0)]
    [InlineData("0.0000000000005", "0", 1)]
    public void Numbers_compare_at_12_decimals(string left, string right, int order) => Math.Sign(Numbers.Compare(Of(left), Of(right))).ShouldBe(order);

    [Theory]
    [InlineData("2.50", "2.5")]
    [InlineData("-0.10", "-0.1")]
    [InlineData("100", "100")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Numbers_are_shown_without_trailing_zeros(string value, string shown) => Numbers.Show(Of(value)).ShouldBe(shown);

    [Fact]
    public void Every_step_gives_what_decimal_gives_or_overflows_where_decimal_does()
    {
        output.WriteLine(Seed.Say(0));
        var random = Seed.Of(0);
        for (var sample = 0; sample < Samples; sample++)
        {
            var (left, right) = (Operand(random), Operand(random));
            Same(left, right, "+", () => left + right, Numbers.Add);
            Same(left, right, "-", () => left - right, Numbers.Subtract);
            Same(left, right, "*", () => left * right, Numbers.Multiply);
            Same(left, right, "/", () => left / right, Numbers.Divide);
            Same(left, right, "%", () => left % right, Numbers.Remainder);
        }
    }

    [Fact]
    public void The_greater_of_two_is_the_one_that_decimal_calls_greater()
    {
        var random = Seed.Of(2);
        for (var sample = 0; sample < Samples; sample++)
        {
            var left = Operand(random);
            var right = random.Next(4) switch { 0 => left, 1 => decimal.Round(left, random.Next(29)), _ => Operand(random) };

            if (Math.Sign(Numbers.Order(left, right)) != Math.Sign(decimal.Compare(left, right)))
                throw new ShouldAssertException($"{left} against {right} is {Numbers.Order(left, right)}; {Seed.Say(2)}");
        }
    }

    [Theory]
    [InlineData("1.10", "1.1", 0)]
    [InlineData("-0.0", "0", 0)]
    [InlineData("140737488355327", "140737488355328", -1)]
    [InlineData("140737488355327", "140737488355.3270", 1)]
    [InlineData("-14073748835.5327", "-140737488355327", 1)]
    [InlineData("0.00001", "0", 1)]
    [InlineData("79228162514264337593543950335", "-79228162514264337593543950335", 1)]
    public void Order_holds_at_the_edges_of_what_is_fast(string left, string right, int order) => Math.Sign(Numbers.Order(Of(left), Of(right))).ShouldBe(order);

    [Fact]
    public void Sums_and_products_of_what_fits_are_exact()
    {
        var random = Seed.Of(1);
        for (var sample = 0; sample < 50_000; sample++)
        {
            var (left, right) = (random.NextInt64(-1L << 46, 1L << 46) / 100m, random.NextInt64(-1L << 46, 1L << 46) / 1000m);
            var missing = MissingReason.None;

            Scaled(Numbers.Add(left, right, ref missing)).ShouldBe(Scaled(left) + Scaled(right));
            Scaled(Numbers.Subtract(left, right, ref missing)).ShouldBe(Scaled(left) - Scaled(right));
            Scaled(Numbers.Multiply(left, right, ref missing)).ShouldBe(Scaled(left) * Scaled(right) / BigInteger.Pow(10, 8));
            missing.ShouldBe(MissingReason.None);
        }

        static BigInteger Scaled(decimal value) => new BigInteger(value) * BigInteger.Pow(10, 8) + new BigInteger((value - decimal.Truncate(value)) * 100_000_000m);
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1.0 / 3, "0.333333333333333")]
    [InlineData(2e-30, "0")]
    [InlineData(1e28, "10000000000000000000000000000")]
    [InlineData(7.91e28, "Overflow")]
    [InlineData(-7.91e28, "Overflow")]
    [InlineData(double.PositiveInfinity, "Overflow")]
    [InlineData(double.NaN, "OutsideDomain")]
    public void A_number_that_came_through_double_has_15_digits(double value, string result)
    {
        var missing = MissingReason.None;
        var number = Numbers.FromDouble(value, ref missing);

        (missing is MissingReason.None ? Numbers.Show(number) : missing.ToString()).ShouldBe(result);
    }

    private static void Same(decimal left, decimal right, string sign, Func<decimal> plain, Step step)
    {
        var missing = MissingReason.None;
        var result = step(left, right, ref missing);
        var (expected, reason) = Plain(plain);
        if (missing != reason || (reason is MissingReason.None && (result != expected || result.Scale != expected.Scale)))
            throw new ShouldAssertException($"{left} {sign} {right} gives {result} {missing}, decimal gives {expected} {reason}; {Seed.Say(0)}");
    }

    private static (decimal Value, MissingReason Reason) Plain(Func<decimal> plain)
    {
        try
        {
            return (plain(), MissingReason.None);
        }
        catch (DivideByZeroException)
        {
            return (0, MissingReason.DivisionByZero);
        }
        catch (OverflowException)
        {
            return (0, MissingReason.Overflow);
        }
    }

    private static decimal Operand(Random random)
    {
        var scale = (byte)random.Next(29);
        var negative = random.Next(2) == 0;
        return random.Next(8) switch
        {
            0 => 0,
            1 => new(random.Next(), random.Next(), random.Next(), negative, scale),
            2 => new(-1, -1, -1, negative, (byte)(random.Next(3) == 0 ? 0 : scale)),
            3 => new(0, 1 << 15, 0, negative, scale),
            4 => new(-1, (1 << 15) - random.Next(2), 0, negative, (byte)random.Next(13)),
            5 => new(random.Next(5), 0, 0, negative, scale),
            6 => new(random.Next(), random.Next(1 << 15), 0, negative, (byte)random.Next(5)),
            _ => random.Next(-1000, 1000) / 100m,
        };
    }

    private static decimal Of(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private delegate decimal Step(decimal left, decimal right, ref MissingReason missing);
}

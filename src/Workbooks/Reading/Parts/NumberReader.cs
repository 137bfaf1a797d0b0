using System.Globalization;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Numbers of cells.</summary>
internal static class NumberReader
{
    private const int MostExactDigits = 15;

    /// <summary>
    /// The number that a spreadsheet shows: with 15 significant digits. Excel writes the 1.1 that somebody typed as 1.1000000000000001, which is the same double.
    /// </summary>
    /// <returns>Null where it is no number, or too large.</returns>
    public static decimal? Read(ReadOnlySpan<char> text)
    {
        long digits = 0;
        var (count, scale, at) = (0, -1, 0);
        var isNegative = text.Length > 0 && text[0] == '-';
        if (isNegative)
            at = 1;
        for (; at < text.Length; at++)
        {
            var digit = text[at] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
                count += digits == 0 ? 0 : 1;
                scale += scale >= 0 ? 1 : 0;
            }
            else if (text[at] == '.' && scale < 0)
            {
                scale = 0;
            }
            else
            {
                return ReadAny(text);
            }

            if (count > MostExactDigits || scale > 28)
                return ReadAny(text);
        }

        return text.Length == (isNegative ? 1 : 0)
            ? null
            : new((int)digits, (int)(digits >> 32), 0, isNegative && digits != 0, (byte)Math.Max(0, scale));
    }

    /// <summary>Whether it is a number at all.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether nothing is left of a number that is not zero: it is below 28 places behind the point.</summary>
    public static bool IsLost(decimal number, ReadOnlySpan<char> text) =>
        number == 0 && text[..(text.IndexOfAny('e', 'E') is >= 0 and var exponent ? exponent : text.Length)].ContainsAnyInRange('1', '9');

    private static decimal? ReadAny(ReadOnlySpan<char> text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(Math.Abs(number) < 7.9e28))
            return null;
        // Its conversion gives 15 significant digits, rounded.
        return (decimal)number;
    }
}

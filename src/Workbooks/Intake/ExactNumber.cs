using System.Globalization;

namespace Fadu.Workbooks.Intake;

/// <summary>Numbers between people, who type decimals, and spreadsheets, which keep doubles.</summary>
internal static class ExactNumber
{
    /// <summary>A spreadsheet keeps and shows so many digits of a number.</summary>
    public const int Digits = 15;

    /// <summary>Whether a spreadsheet keeps all digits.</summary>
    public static bool Fits(decimal number) => DigitsOf(Plain(number)) <= Digits;

    /// <summary>As it is typed: no exponent, no zeros behind.</summary>
    public static string Show(decimal number) => Plain(number).ToString(CultureInfo.InvariantCulture);

    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    // Digits from the first that is not zero, those behind the point included; of 0.05 two stand behind the point and one counts.
    private static int DigitsOf(decimal number)
    {
        Span<char> text = stackalloc char[32];
        return Math.Abs(number).TryFormat(text, out var written, "0.############################", CultureInfo.InvariantCulture)
            ? Count(text[..written])
            : 29;
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var digit in text)
        {
            if (digit is not '.' && (count > 0 || digit is not '0'))
                count++;
        }

        return count;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Fadu.Indicators.Values;

/// <summary>Reads numbers as people write them.</summary>
internal static partial class NumberText
{
    // Whatever is longer is no number that anybody wrote.
    private const int Longest = 100;

    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Reads <c>1234.5</c>, <c>1,234.5</c>, <c>1 234.5</c> (GB/T 15835), <c>１２３４．５</c>, <c>-3</c>.</summary>
    /// <param name="text">In half width, without blanks around.</param>
    /// <param name="number">The number.</param>
    /// <returns>False where it is no number, or one beyond the range of decimal.</returns>
    public static bool TryRead(string text, out decimal number)
    {
        number = 0;
        return text.Length <= Longest
            && (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out number)
                || (Grouped().IsMatch(text) && decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), Plain, CultureInfo.InvariantCulture, out number)));
    }

    /// <summary>Whether a program wrote it with an exponent, and with that perhaps lost digits: 1.2E+11.</summary>
    public static bool IsScientific(string text) => text.Length <= Longest && Scientific().IsMatch(text);

    /// <summary>Whether it is digits with blanks that don't set thousands apart: 12 84 may be one number or two.</summary>
    public static bool IsSpaced(string text) => text.Length <= Longest && Spaced().IsMatch(text);

    [GeneratedRegex(@"^[+-]?[0-9]+( +[0-9]+)+(\.[0-9]*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}((,[0-9]{3})+|( [0-9]{3})+)(\.[0-9]*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]*)?[eE][+-]?[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scientific();
}

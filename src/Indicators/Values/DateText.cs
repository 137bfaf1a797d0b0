using System.Globalization;
using System.Text.RegularExpressions;

namespace Fadu.Indicators.Values;

/// <summary>Reads civil days as people write them.</summary>
internal static partial class DateText
{
    /// <summary>Reads <c>2023-08-31</c>, <c>2023/8/31</c>, <c>2023.8.31</c>, <c>2023年8月31日</c>, <c>20230831</c>, also with midnight behind; the day has to exist.</summary>
    /// <param name="text">In half width, without blanks around.</param>
    /// <param name="date">The day.</param>
    public static bool TryRead(string text, out DateOnly date)
    {
        date = default;
        if (text.Length > 30 || Pattern().Match(text) is not { Success: true } match)
            return false;

        var (year, month, day) = (Part(match, "y"), Part(match, "m"), Part(match, "d"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new(year, month, day);
        return true;
    }

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^((?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\\k<s>(?<d>[0-9]{1,2})|(?<y>[0-9]{4})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2}))([ T]0?0:00(:00([.]0+)?)?)?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}

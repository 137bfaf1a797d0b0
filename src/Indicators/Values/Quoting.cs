using System.Text;

namespace Fadu.Indicators.Values;

/// <summary>Text that somebody wrote, fit to stand in a one-line message.</summary>
public static class Quoting
{
    private const int Most = 60;

    /// <summary>The text with line breaks and control characters as blanks, cut after 60 characters.</summary>
    public static string Shown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Most)
                return shown.Append('…').ToString();

            shown.Append(IsPrintable(rune) ? rune.ToString() : " ");
        }

        return shown.ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        System.Globalization.UnicodeCategory.Control
        or System.Globalization.UnicodeCategory.Format
        or System.Globalization.UnicodeCategory.LineSeparator
        or System.Globalization.UnicodeCategory.ParagraphSeparator);
}

namespace Fadu.Indicators.Values;

/// <summary>Text typed with a Chinese input method, brought to the characters that numbers and dates are written in.</summary>
internal static class HalfWidth
{
    private const int Offset = 0xFEE0;

    /// <summary>
    /// A text without blanks around it, and without the characters there that nobody sees and that come along with what is pasted: zero-width
    /// blanks and joiners, marks of direction, the mark of byte order.
    /// </summary>
    public static string Bare(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsOutside(text[start]))
            start++;
        while (end > start && IsOutside(text[end - 1]))
            end--;
        return text[start..end];
    }

    private static bool IsOutside(char character) =>
        char.IsWhiteSpace(character) || character is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060' or '\uFEFF';

    /// <summary>Full-width letters, digits and signs in half width, other minus signs as a hyphen, without blanks around.</summary>
    public static string Of(string text)
    {
        var trimmed = Bare(text);
        return System.Text.Ascii.IsValid(trimmed)
            ? trimmed
            : string.Create(trimmed.Length, trimmed, (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = Of(source[i]);
            }).Trim();
    }

    private static char Of(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - Offset),
        '\u3000' or '\u00A0' or '\u2007' or '\u2009' or '\u202F' => ' ',
        '\u2212' or '\u2013' or '\uFE63' => '-',
        '\uFE6A' => '%',
        _ => character,
    };
}

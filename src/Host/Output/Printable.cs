using System.Globalization;

namespace Fadu.Host.Output;

/// <summary>Text from tables as a terminal may show it.</summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with U+FFFD for characters that move the cursor, change colours or turn the direction of writing; line ends are kept.</summary>
    public static string Of(string text) => text.Any(IsHarmful) ? string.Concat(text.Select(character => IsHarmful(character) ? Replacement : character)) : text;

    /// <summary>The same for a text that has to stay on its line.</summary>
    public static string Line(string text) => Of(text.ReplaceLineEndings(" "));

    private static bool IsHarmful(char character) => character is not '\n' && (char.IsControl(character)
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

using System.Globalization;
using System.Text;
using Fadu.Catalog.Yaml;

namespace Fadu.Catalog.Writing;

/// <summary>Texts as they have to stand in a file to be read back as they are.</summary>
internal static class ScalarText
{
    // Marks that mean nothing to YAML wherever they stand behind the first character.
    private const string Harmless = "_-./%()（）、，。；《》·";

    /// <summary>A text without quotation marks where it says the same without, else with them.</summary>
    public static WrittenNode Of(string text) => IsPlain(text) && !IsTaken(text) ? new WrittenScalar(text) : OfQuoted(text);

    /// <summary>A text of which the reader takes the characters whatever they look like; only nothing needs quotation marks.</summary>
    public static WrittenScalar OfValue(string text) => new((IsPlain(text) && !PlainScalar.IsNull(text)) || IsNegative(text) ? text : Quoted(text));

    /// <summary>A text in quotation marks, or, where it has several lines, on lines of its own.</summary>
    public static WrittenNode OfQuoted(string text) => IsBlock(text) ? new WrittenLines(text) : new WrittenScalar(Quoted(text));

    /// <summary>A key.</summary>
    public static string OfKey(string text) => IsPlain(text) && !IsTaken(text) ? text : Quoted(text);

    /// <summary>A text between double quotation marks, on one line; what can't be seen is written by its number.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when IsVisible(rune) => rune.ToString(),
                <= 0xFFFF => $"\\u{rune.Value:X4}",
                _ => $"\\U{rune.Value:X8}",
            });
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsTaken(string text) => PlainScalar.IsNull(text) || PlainScalar.IsBoolean(text) || PlainScalar.IsNumber(text) || PlainScalar.IsDate(text);

    private static bool IsPlain(string text) => text.Length > 0 && char.IsLetterOrDigit(text[0]) && text[^1] != ' '
        && text.All(character => char.IsLetterOrDigit(character) || character == ' ' || Harmless.Contains(character, StringComparison.Ordinal));

    private static bool IsNegative(string text) => text is ['-', >= '0' and <= '9', ..] && IsPlain(text[1..]);

    // Blanks at either end of a line, and more than one break at the end, are easily lost by whoever edits the file.
    private static bool IsBlock(string text)
    {
        var lines = text.EndsWith('\n') ? text[..^1].Split('\n') : text.Split('\n');
        return text.Contains('\n', StringComparison.Ordinal) && lines[0].Length > 0 && lines[^1].Length > 0
            && lines.All(line => line.Trim() == line) && text.EnumerateRunes().All(rune => rune.Value == '\n' || IsVisible(rune));
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}

using System.Buffers;
using System.Buffers.Text;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>
/// Characters of a text in a part. What XML has no place for, and half of a surrogate pair, is written as <c>_x0001_</c> (ECMA-376, 22.9.2.19, ST_Xstring);
/// and so is the underscore of a text that looks like that already.
/// </summary>
internal static class CellText
{
    private static readonly SearchValues<char> InCell = SearchValues.Create([.. Illegal(), '&', '<', '>', '\r', '_']);
    private static readonly SearchValues<char> NotPlain = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '&', '<', '>', '_']);
    private static readonly SearchValues<char> InAttribute = SearchValues.Create([.. Illegal(), '&', '<', '>', '"', '\r', '\n', '\t']);

    /// <summary>Whether nothing in it is escaped, half surrogate pairs aside, and no space at its ends or line break is lost: what almost all texts are.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) =>
        text is not [] && text[0] > ' ' && text[^1] > ' ' && !text.ContainsAny(NotPlain) && !text.ContainsAny('\uFFFE', '\uFFFF');

    /// <summary>How many characters from the start need no escape.</summary>
    public static int PlainLength(ReadOnlySpan<char> text, bool inCell)
    {
        var at = 0;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(inCell ? InCell : InAttribute);
            if (next < 0)
                return text.Length;
            at += next;
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at += 2;
            else if (text[at] == '_' && !LooksEscaped(text[at..]))
                at++;
            else
                return at;
        }

        return text.Length;
    }

    /// <summary>Writes the first character escaped.</summary>
    /// <returns>How many bytes it takes, at most 8.</returns>
    public static int Escape(ReadOnlySpan<char> text, Span<byte> target, bool inCell)
    {
        var escaped = text[0] switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            '\n' => "&#10;"u8,
            '\t' => "&#9;"u8,
            '\r' when !inCell => "&#13;"u8,
            _ when !inCell => " "u8,
            _ => default,
        };
        if (escaped.Length > 0)
        {
            escaped.CopyTo(target);
            return escaped.Length;
        }

        "_x"u8.CopyTo(target);
        Utf8Formatter.TryFormat((int)text[0], target[2..], out _, new('X', 4));
        target[6] = (byte)'_';
        return 7;
    }

    /// <summary>Whether spaces at its ends would be lost without xml:space.</summary>
    public static bool KeepsSpace(ReadOnlySpan<char> text) => text is not [] && (text[0] <= ' ' || text[^1] <= ' ' || text.Contains('\n'));

    /// <summary>Whether a spreadsheet would take it for a formula when it is typed.</summary>
    public static bool LooksLikeFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    /// <summary>Whether it begins with <c>_x</c>, four hexadecimal digits and <c>_</c>.</summary>
    public static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text is ['_', 'x' or 'X', _, _, _, _, '_', ..] && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    /// <summary>A text for the parts that an XmlWriter writes: what XML has no place for becomes a space.</summary>
    public static string Clean(string text) => string.Create(text.Length, text, static (clean, source) =>
    {
        source.CopyTo(clean);
        for (var at = 0; at < clean.Length; at++)
        {
            if (char.IsHighSurrogate(clean[at]) && at + 1 < clean.Length && char.IsLowSurrogate(clean[at + 1]))
                at++;
            else if (clean[at] is (< ' ' and not ('\n' or '\t')) or '\uFFFE' or '\uFFFF' || char.IsSurrogate(clean[at]))
                clean[at] = ' ';
        }
    });

    private static IEnumerable<char> Illegal() =>
        Enumerable.Range(0, 0x20).Where(code => code is not (0x9 or 0xA or 0xD)).Concat(Enumerable.Range(0xD800, 0x800)).Concat([0xFFFE, 0xFFFF]).Select(code => (char)code);
}

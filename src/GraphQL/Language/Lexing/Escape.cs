using System.Text;

namespace Fadu.GraphQL.Language.Lexing;

/// <summary>An escape sequence of a string.</summary>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Value">The character that it stands for.</param>
/// <param name="Problem">Why it is none; null when it is one.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-String-Value.</remarks>
internal readonly record struct Escape(int Length, Rune Value, string? Problem)
{
    /// <param name="text">The text from the backslash on.</param>
    public static Escape Read(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
            return Wrong("The string is not closed on its line.");

        return text[1] switch
        {
            (byte)'"' => Simple('"'),
            (byte)'\\' => Simple('\\'),
            (byte)'/' => Simple('/'),
            (byte)'b' => Simple('\b'),
            (byte)'f' => Simple('\f'),
            (byte)'n' => Simple('\n'),
            (byte)'r' => Simple('\r'),
            (byte)'t' => Simple('\t'),
            (byte)'u' when text.Length > 2 && text[2] == '{' => ReadBraced(text),
            (byte)'u' => ReadFourDigits(text),
            _ => Wrong($"{TokenText.Character(text[1..])} cannot stand behind a backslash."),
        };
    }

    private static Escape ReadBraced(ReadOnlySpan<byte> text)
    {
        var value = 0;
        var position = 3;
        for (; position < text.Length && HexDigit(text[position]) is >= 0 and var digit; position++)
        {
            value = (value << 4) | digit;
            if (value > 0x10FFFF)
                return Wrong("The escape sequence names a number above 10FFFF, the last character of Unicode.");
        }

        if (position == 3 || position == text.Length || text[position] != '}')
            return Wrong("The escape sequence \\u{…} holds hexadecimal digits only, at least one.");
        return Rune.TryCreate(value, out var rune)
            ? new(position + 1, rune, null)
            : Wrong("The escape sequence names one half of a surrogate pair, which is no character.");
    }

    private static Escape ReadFourDigits(ReadOnlySpan<byte> text)
    {
        if (FourDigits(text) is not (>= 0 and var first))
            return Wrong("The escape sequence \\u takes four hexadecimal digits.");
        if (Rune.TryCreate(first, out var single))
            return new(6, single, null);

        // The older notation writes a character above FFFF as two sequences, one for each surrogate.
        var second = text.Length >= 12 && text[6] == '\\' && text[7] == 'u' ? FourDigits(text[6..]) : -1;
        return second >= 0 && Rune.TryCreate((char)first, (char)second, out var pair)
            ? new(12, pair, null)
            : Wrong("The escape sequence names one half of a surrogate pair without the other.");
    }

    private static int FourDigits(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6)
            return -1;

        var value = 0;
        foreach (var unit in text[2..6])
        {
            if (HexDigit(unit) is not (>= 0 and var digit))
                return -1;
            value = (value << 4) | digit;
        }

        return value;
    }

    private static int HexDigit(byte unit) => unit switch
    {
        >= (byte)'0' and <= (byte)'9' => unit - '0',
        >= (byte)'a' and <= (byte)'f' => unit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => unit - 'A' + 10,
        _ => -1,
    };

    private static Escape Simple(char value) => new(2, new Rune(value), null);

    private static Escape Wrong(string problem) => new(0, default, problem);
}

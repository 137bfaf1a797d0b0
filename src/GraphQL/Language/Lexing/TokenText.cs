using System.Globalization;
using System.Text;

namespace Fadu.GraphQL.Language.Lexing;

/// <summary>How messages name what stands in a document.</summary>
internal static class TokenText
{
    // A message quotes a name or a number whole up to here, so that it stays readable.
    private const int MostQuoted = 40;

    /// <summary>The first character, in quotes where it can be seen, else by its number.</summary>
    /// <param name="text">Well-formed UTF-8, not empty.</param>
    public static string Character(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var rune, out _);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark
            ? $"The character U+{rune.Value:X4}"
            : $"The character '{rune}'";
    }

    /// <summary>A token as a message names it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="bytes">Its bytes.</param>
    public static string Found(TokenKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        TokenKind.End => "the end of the text",
        TokenKind.Name => $"the name '{Quoted(bytes)}'",
        TokenKind.Int or TokenKind.Float => $"the number {Quoted(bytes)}",
        TokenKind.String or TokenKind.BlockString => "a string",
        _ => Expected(kind),
    };

    /// <summary>What should have stood somewhere.</summary>
    /// <param name="kind">The token that is asked for.</param>
    public static string Expected(TokenKind kind) => kind switch
    {
        TokenKind.Bang => "'!'",
        TokenKind.Dollar => "'$'",
        TokenKind.Ampersand => "'&'",
        TokenKind.ParenOpen => "'('",
        TokenKind.ParenClose => "')'",
        TokenKind.Spread => "'...'",
        TokenKind.Colon => "':'",
        TokenKind.Equals => "'='",
        TokenKind.At => "'@'",
        TokenKind.BracketOpen => "'['",
        TokenKind.BracketClose => "']'",
        TokenKind.BraceOpen => "'{'",
        TokenKind.Pipe => "'|'",
        TokenKind.BraceClose => "'}'",
        TokenKind.Name => "a name",
        TokenKind.Int or TokenKind.Float => "a number",
        TokenKind.String or TokenKind.BlockString => "a string",
        _ => "the end of the text",
    };

    private static string Quoted(ReadOnlySpan<byte> bytes) =>
        bytes.Length <= MostQuoted ? Encoding.ASCII.GetString(bytes) : Encoding.ASCII.GetString(bytes[..MostQuoted]) + "…";
}

using System.Text;
using Fadu.GraphQL.Language.Lexing;

namespace Fadu.GraphQL.Tests.Language.Lexing;

public sealed class LexerTests
{
    [Fact]
    public void Every_token_is_told_apart() =>
        Tokens("! $ & ( ) ... : = @ [ ] { | } name _N0 0 -12 1.5 2e3 -0.1E-2 \"s\" \"\"\"b\"\"\"").ShouldBe(
            "Bang! Dollar$ Ampersand& ParenOpen( ParenClose) Spread... Colon: Equals= At@ BracketOpen[ BracketClose] BraceOpen{ Pipe| BraceClose} "
            + "Namename Name_N0 Int0 Int-12 Float1.5 Float2e3 Float-0.1E-2 String\"s\" BlockString\"\"\"b\"\"\" End");

    [Theory]
    [InlineData("a,b,,c", "Namea Nameb Namec End")]
    [InlineData("\uFEFFa\uFEFF\tb\uFEFF", "Namea Nameb End")]
    [InlineData("a#c ! \" \u0000 统\rb # no line end", "Namea Nameb End")]
    [InlineData("a#\n#\r\n#", "Namea End")]
    [InlineData("", "End")]
    [InlineData(" \t\r\n,", "End")]
    public void White_space_line_ends_commas_comments_and_byte_order_marks_are_ignored(string text, string tokens) =>
        Tokens(text).ShouldBe(tokens);

    [Theory]
    [InlineData("a{b", "Namea BraceOpen{ Nameb End")]
    [InlineData("...on", "Spread... Nameon End")]
    [InlineData("1,2-3", "Int1 Int2 Int-3 End")]
    [InlineData("\"a\"\"b\"", "String\"a\" String\"b\" End")]
    [InlineData("\"\"", "String\"\" End")]
    [InlineData("\"\"\"\"\"\"", "BlockString\"\"\"\"\"\" End")]
    [InlineData("\"\"\"\\\"\"\"\"\"\"", "BlockString\"\"\"\\\"\"\"\"\"\" End")]
    [InlineData("\"\"\"\"a\"\"\"", "BlockString\"\"\"\"a\"\"\" End")]
    [InlineData("\"\"\"\\\\\"\"\" \"\"\"", "BlockString\"\"\"\\\\\"\"\" \"\"\" End")]
    public void Tokens_need_no_space_between_them(string text, string tokens) => Tokens(text).ShouldBe(tokens);

    [Theory]
    [InlineData(".", 0, "A dot is no token; a spread has three, and a number starts with a digit.")]
    [InlineData("a..", 1, "Two dots are no token; a spread has three.")]
    [InlineData("....", 3, "A dot is no token; a spread has three, and a number starts with a digit.")]
    [InlineData("?", 0, "The character '?' is no token.")]
    [InlineData("é", 0, "The character 'é' is no token.")]
    [InlineData("\u0000", 0, "The character U+0000 is no token.")]
    [InlineData("\u00a0", 0, "The character U+00A0 is no token.")]
    [InlineData("😀", 0, "The character '😀' is no token.")]
    [InlineData("\u200b", 0, "The character U+200B is no token.")]
    [InlineData("'a'", 0, "A string stands in double quotes, not in single ones.")]
    [InlineData("00", 1, "A number other than 0 does not start with the digit 0.")]
    [InlineData("-01", 2, "A number other than 0 does not start with the digit 0.")]
    [InlineData("-", 1, "The number is not finished.")]
    [InlineData("1.", 2, "The number is not finished.")]
    [InlineData("1e", 2, "The number is not finished.")]
    [InlineData("1e+", 3, "The number is not finished.")]
    [InlineData("1.a", 2, "The character 'a' cannot stand here in a number.")]
    [InlineData("0xF", 1, "The character 'x' cannot stand here in a number.")]
    [InlineData("1_000", 1, "The character '_' cannot stand here in a number.")]
    [InlineData("1.2.3", 3, "The character '.' cannot stand here in a number.")]
    [InlineData("1.5e3e", 5, "The character 'e' cannot stand here in a number.")]
    [InlineData("--1", 1, "The character '-' cannot stand here in a number.")]
    [InlineData("+1", 0, "The character '+' is no token.")]
    [InlineData("\"", 0, "The string is not closed on its line.")]
    [InlineData("a \"b\nc\"", 2, "The string is not closed on its line.")]
    [InlineData("\"b\r\"", 0, "The string is not closed on its line.")]
    [InlineData("\"\\", 1, "The string is not closed on its line.")]
    [InlineData("\"\"\"a", 0, "The block string is not closed.")]
    [InlineData("\"\"\"a\\\"\"\"", 0, "The block string is not closed.")]
    [InlineData("\"a\\qb\"", 2, "The character 'q' cannot stand behind a backslash.")]
    [InlineData("\"\\u12G4\"", 1, "The escape sequence \\u takes four hexadecimal digits.")]
    [InlineData("\"\\u12", 1, "The escape sequence \\u takes four hexadecimal digits.")]
    [InlineData("\"\\u{}\"", 1, "The escape sequence \\u{…} holds hexadecimal digits only, at least one.")]
    [InlineData("\"\\u{12\"", 1, "The escape sequence \\u{…} holds hexadecimal digits only, at least one.")]
    [InlineData("\"\\u{110000}\"", 1, "The escape sequence names a number above 10FFFF, the last character of Unicode.")]
    [InlineData("\"\\u{FFFFFFFFFFFFFFFFF}\"", 1, "The escape sequence names a number above 10FFFF, the last character of Unicode.")]
    [InlineData("\"\\u{D83D}\"", 1, "The escape sequence names one half of a surrogate pair, which is no character.")]
    [InlineData("\"\\uD83D\"", 1, "The escape sequence names one half of a surrogate pair without the other.")]
    [InlineData("\"\\uDE00\\uD83D\"", 1, "The escape sequence names one half of a surrogate pair without the other.")]
    [InlineData("\"\\uD83D\\u0041\"", 1, "The escape sequence names one half of a surrogate pair without the other.")]
    public void What_is_no_token_is_told_with_its_place(string text, int offset, string problem)
    {
        var lexer = new Lexer(Encoding.UTF8.GetBytes(text));
        do
            lexer.Read();
        while (lexer.Kind is not (TokenKind.End or TokenKind.Error));

        (lexer.Kind, lexer.ProblemOffset, lexer.Problem).ShouldBe((TokenKind.Error, offset, problem));
    }

    private static string Tokens(string text)
    {
        var lexer = new Lexer(Encoding.UTF8.GetBytes(text));
        var found = new List<string>();
        do
        {
            lexer.Read();
            found.Add(lexer.Kind + Encoding.UTF8.GetString(lexer.Bytes));
        }
        while (lexer.Kind is not (TokenKind.End or TokenKind.Error));
        return string.Join(' ', found);
    }
}

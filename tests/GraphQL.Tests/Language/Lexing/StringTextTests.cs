using Fadu.GraphQL.Language.Lexing;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Tests.Language.Lexing;

public sealed class StringTextTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"统计 😀\"", "统计 😀")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"x\\u00e9\\u00E9y\"", "xééy")]
    [InlineData("\"\\u{1F600}\\uD83D\\uDE00\\u{0000000041}\"", "😀😀A")]
    [InlineData("\"\\u0000\\u{10FFFF}\\uFFFF\"", "\0\U0010FFFF\uFFFF")]
    [InlineData("\"# , \t\"", "# , \t")]
    public void Escape_sequences_stand_for_characters(string token, string value) =>
        ((StringValueNode)Reading.Value(token)).Value.ShouldBe(value);

    [Theory]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("\n \n\t\n", "")]
    [InlineData("  a  ", "  a  ")]
    [InlineData("\n  a\n    b\n\n  c\n", "a\n  b\n\nc")]
    [InlineData("  a\n    b\n  c", "  a\n  b\nc")]
    [InlineData("a\r\n b\r c\n", "a\nb\nc")]
    [InlineData("\n\ta\n\t\tb", "a\n\tb")]
    [InlineData("\n  a\n \n  b", "a\n\nb")]
    [InlineData("\n  a\n     \n  b", "a\n   \nb")]
    [InlineData("\n\n\n  a\n\n\n", "a")]
    [InlineData("a\u2028  b\u0085 c", "a\u2028  b\u0085 c")]
    public void A_block_string_loses_common_indentation_and_blank_lines_around_it(string raw, string value) =>
        StringText.BlockStringValue(raw).ShouldBe(value);

    [Theory]
    [InlineData("\"\"\"a \\\"\"\" b \\n \\u0041 \\\\ \"c\" \"\"\"", "a \"\"\" b \\n \\u0041 \\\\ \"c\" ")]
    [InlineData("\"\"\"\"\"a\"\"\"", "\"\"a")]
    public void A_block_string_has_one_escape_sequence(string token, string value) =>
        ((StringValueNode)Reading.Value(token)).ShouldBe(new StringValueNode(value, true, new(0, token.Length)));
}

using Fadu.Catalog.Yaml;

namespace Fadu.Catalog.Tests.Yaml;

public sealed class TextColumnsTests
{
    [Theory]
    [InlineData("a: one X two")]
    [InlineData("a: 'one X two'")]
    [InlineData("a: 'it''s X'")]
    [InlineData("a: \"one X two\"")]
    [InlineData("a: \"q\\\" \\\\ \\u0041 \\x41 \\t X\"")]
    [InlineData("a: \"\\U0001F600 X\"")]
    [InlineData("a: 中文，X")]
    [InlineData("- { a: 'x', b: 'it''s X' }")]
    public void A_character_of_a_scalar_is_found_in_its_line(string line)
    {
        var scalar = Scalars(YamlReader.Read(line).Root!).Single(one => one.Text.Contains('X', StringComparison.Ordinal));

        TextColumns.Of(scalar, line, scalar.Text.IndexOf('X', StringComparison.Ordinal)).ShouldBe(new YamlPlace(1, line.IndexOf('X', StringComparison.Ordinal) + 1));
    }

    [Theory]
    [InlineData("a: >\n  one\n  X")]
    [InlineData("a: \"one\n  X\"")]
    [InlineData("a: one\n  X")]
    public void A_scalar_spread_over_lines_has_no_columns(string text) =>
        TextColumns.Of(Scalars(YamlReader.Read(text).Root!).Last(), "a:", 2).ShouldBeNull();

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Elements.SelectMany(Scalars),
        YamlMap map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
        _ => [],
    };
}

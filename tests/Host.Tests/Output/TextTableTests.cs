using Fadu.Host.Output;

namespace Fadu.Host.Tests.Output;

public sealed class TextTableTests
{
    [Fact]
    public void Columns_line_up_where_Chinese_characters_take_two_cells()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var table = new TextTable().Column("单位").Numbers("总分");
        table.Row("城中区", "9.5");
        table.Row("A", "10");

        table.WriteTo(Terminals.To(text, isTerminal: false));

        text.ToString().ShouldBe(
            """
             单位    总分
            ───────────────
             城中区   9.5
             A         10

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(true, null, null, true)]
    [InlineData(true, "1", null, false)]
    [InlineData(true, null, "dumb", false)]
    [InlineData(false, null, null, false)]
    public void Styles_are_for_terminals_that_want_them(bool isTerminal, string? noColor, string? term, bool hasStyles)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var table = new TextTable().Column("单位");
        table.Row("城中区");

        table.WriteTo(Terminals.To(text, isTerminal) with { Variable = name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => null } });

        text.ToString().Contains('\u001b', StringComparison.Ordinal).ShouldBe(hasStyles);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("法度", 4)]
    [InlineData("（a）", 5)]
    public void A_Chinese_character_is_two_cells_wide(string text, int width) => TextTable.WidthOf(text).ShouldBe(width);

    [Fact]
    public void Padding_counts_cells() => TextTable.Pad("法度", 6).ShouldBe("法度  ");
}

using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Tests.Sheets.Cells;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("普法率", 6)]
    [InlineData("（一）３％", 10)]
    [InlineData("𠀀a", 3)]
    [InlineData("一\nabc\n", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("“甲”……", 10)]
    public void A_wide_character_counts_two_and_the_widest_line_counts(string text, int width) => TextWidth.Of(text).ShouldBe(width);

    [Theory]
    [InlineData("一二三四五", 11, 1)]
    [InlineData("一二三四五六", 11, 2)]
    [InlineData("一\n二", 40, 2)]
    [InlineData("", 10, 1)]
    public void A_wrapped_text_takes_as_many_lines_as_its_column_asks(string text, double width, int lines) => TextWidth.Lines(text, width).ShouldBe(lines);
}

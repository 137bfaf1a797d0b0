using Fadu.Host.Output;

namespace Fadu.Host.Tests.Output;

public sealed class LineWrapTests
{
    [Theory]
    [InlineData("  short", 20, "  short")]
    [InlineData("  one two three four", 12, "  one two|    three|    four")]
    [InlineData("  规则：人均满两元得满分，按比例计", 20, "  规则：人均满两元得|    满分，按比例计")]
    [InlineData("规则：人均满两元得满分，按比例计", 22, "规则：人均满两元得满|  分，按比例计")]
    [InlineData("  abcdefghijklmnop", 10, "  abcdefgh|    ijklmn|    op")]
    [InlineData("得分率 Linear([普法经费], 0, 2) = 0.5", 20, "得分率 Linear([普法|  经费], 0, 2) = 0.5")]
    public void A_long_line_is_broken_between_words_and_hangs_by_two(string line, int width, string pieces) =>
        string.Join('|', LineWrap.Of(line, width)).ShouldBe(pieces);

    [Fact]
    public void Lines_are_broken_on_a_terminal_only()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var narrow = Terminals.To(text, isTerminal: true) with { Width = 10 };

        narrow.Say(new("一二三四五六七", ""));
        (narrow with { OutIsTerminal = false, ErrorIsTerminal = false }).Say(new("一二三四五六七", ""));

        text.ToString().ShouldBe("一二三四五\n  六七\n一二三四五六七\n");
    }
}

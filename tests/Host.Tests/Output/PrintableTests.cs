using Fadu.Host.Output;

namespace Fadu.Host.Tests.Output;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("甲县", "甲县")]
    [InlineData("a\u001b[2Jb", "a\uFFFD[2Jb")]
    [InlineData("a\r\nb", "a b")]
    [InlineData("a\u202Eb\u009Bc", "a\uFFFDb\uFFFDc")]
    public void What_moves_the_cursor_is_replaced(string text, string shown) => Printable.Line(text).ShouldBe(shown);
}

using System.Text;
using Fadu.GraphQL.AspNetCore.WebSockets;

namespace Fadu.GraphQL.AspNetCore.Tests.WebSockets;

public sealed class CloseReasonTests
{
    [Theory]
    [InlineData(123)]
    [InlineData(0)]
    public void What_fits_stays(int length) => CloseReason.Cut(new('x', length)).ShouldBe(new('x', length));

    [Fact]
    public void What_does_not_fit_is_cut_between_characters()
    {
        CloseReason.Cut(new('x', 124)).ShouldBe(new('x', 123));
        CloseReason.Cut(new('统', 50)).ShouldBe(new('统', 41));
        Encoding.UTF8.GetByteCount(CloseReason.Cut(string.Concat(Enumerable.Repeat("😀", 50)))).ShouldBe(120);
    }
}

using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Tests.Language.Sources;

public sealed class SourceTests
{
    [Theory]
    [InlineData("ab", 0, 1, 1)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\n\r\n\rb", 5, 4, 1)]
    [InlineData("é统😀x", 2, 1, 2)]
    [InlineData("é统😀x", 5, 1, 3)]
    [InlineData("é统😀x", 9, 1, 5)]
    [InlineData("a\u2028b", 4, 1, 3)]
    public void Lines_end_in_LF_CR_or_CRLF_and_columns_count_UTF_16(string text, int offset, int line, int column) =>
        Source.FromText(text, "test").LocationOf(offset).ShouldBe(new SourceLocation(line, column));

    [Fact]
    public void An_offset_outside_the_text_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Source.Empty.LocationOf(1));
        Should.Throw<ArgumentOutOfRangeException>(() => Source.Empty.LocationOf(-1));
        Source.Empty.LocationOf(0).ShouldBe(new SourceLocation(1, 1));
    }
}

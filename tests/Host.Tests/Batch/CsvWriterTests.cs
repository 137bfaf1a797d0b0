using Fadu.Host.Batch;

namespace Fadu.Host.Tests.Batch;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" blank", "\" blank\"")]
    [InlineData("=HYPERLINK(1)", "\"=HYPERLINK(1)\"")]
    [InlineData("+1", "\"+1\"")]
    [InlineData("-1", "\"-1\"")]
    [InlineData("@SUM(A1)", "\"@SUM(A1)\"")]
    public void A_cell_is_quoted_where_it_must_be_and_never_altered(string cell, string written)
    {
        using var file = new StringWriter();

        CsvWriter.Write(file, [cell, "x"]);

        file.ToString().ShouldBe($"{written},x\r\n");
        var read = new CsvReader(file.ToString(), ',', (_, _, what) => throw new InvalidOperationException(what.English)).Read();
        read!.Select(again => again.Text).ShouldBe([cell, "x"]);
    }
}

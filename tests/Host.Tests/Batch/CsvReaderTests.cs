using Fadu.Host.Batch;

namespace Fadu.Host.Tests.Batch;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\r\n1,2\r\n", "a|b/1|2")]
    [InlineData("a,b\n1,2", "a|b/1|2")]
    [InlineData("a,b\r1,2\r", "a|b/1|2")]
    [InlineData("a,\"b,c\"\n1,\"say \"\"hi\"\"\"", "a|b,c/1|say \"hi\"")]
    [InlineData("a,b\n\"one\ntwo\",2\n3,4", "a|b/one\ntwo|2/3|4")]
    [InlineData("a,b\n,\n\n  \n1,2\n,,\n", "a|b/1|2")]
    [InlineData("a,b\n1,", "a|b/1|")]
    [InlineData("a,b\n1,5\" pipe\n", "a|b/1|5\" pipe")]
    [InlineData("a,\"\"\n", "a|")]
    [InlineData("a;b\n1,5;2", "a|b/1,5|2")]
    [InlineData("a\tb\n1,5\t2", "a|b/1,5|2")]
    [InlineData("\"a;b\",c\n1,2", "a;b|c/1|2")]
    [InlineData("", "")]
    public void Cells_are_read_as_RFC_4180_says(string text, string rows) =>
        string.Join('/', Read(text, out _).Select(row => string.Join('|', row.Select(cell => cell.Text)))).ShouldBe(rows);

    [Fact]
    public void A_cell_knows_its_line_also_after_line_ends_inside_quotes()
    {
        var rows = Read("a,b\r\n\"1\r\n2\n3\",x\r\n4,\"5\n\"\n6,7", out _);

        rows.Select(row => string.Join(' ', row.Select(cell => cell.Line))).ShouldBe(["1 1", "2 4", "5 5", "7 7"]);
    }

    [Fact]
    public void A_quotation_mark_without_its_partner_is_a_fault_where_it_opens()
    {
        Read("a,b\n1,\"open\n2,3\n", out var faults);

        faults.ShouldBe(["2:2 这一格以引号开头，到文件末尾也没有结束的引号"]);
    }

    [Fact]
    public void Text_after_a_closing_quotation_mark_is_a_fault()
    {
        var rows = Read("a,b\n\"x\"y,2\n\"3\" ,4", out var faults);

        faults.ShouldBe(["2:1 结束引号后面还有“y”；引号格里的引号要写两个"]);
        rows[2][0].Text.ShouldBe("3");
    }

    [Theory]
    [InlineData("a,b;c\td", ',')]
    [InlineData("a;b\tc;d", ';')]
    [InlineData("a\tb", '\t')]
    [InlineData("\"a;b\"\tc", '\t')]
    [InlineData("\nunit;a\n1,2", ';')]
    [InlineData("unit", ',')]
    public void The_first_line_shows_the_delimiter(string text, char delimiter) => CsvReader.DelimiterOf(text).ShouldBe(delimiter);

    private static List<IReadOnlyList<CsvCell>> Read(string text, out List<string> faults)
    {
        var found = new List<string>();
        var reader = new CsvReader(text, CsvReader.DelimiterOf(text), (line, column, what) => found.Add($"{line}:{column} {what}"));
        var rows = new List<IReadOnlyList<CsvCell>>();
        while (reader.Read() is { } row)
            rows.Add(row);

        faults = found;
        return rows;
    }
}

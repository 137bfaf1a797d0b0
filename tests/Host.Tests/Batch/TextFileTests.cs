using System.Text;
using Fadu.Host.Batch;

namespace Fadu.Host.Tests.Batch;

public sealed class TextFileTests
{
    private const string Sample = "unit,普法经费\nA,1\n";

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sample) },
        { "UTF-8 with mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Sample)] },
        { "UTF-16 LE with mark", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Sample)] },
        { "UTF-16 BE with mark", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "GB18030", Gb18030.GetBytes(Sample) },
    };

    private static Encoding Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Theory, MemberData(nameof(Encoded))]
    public void The_encoding_is_told_from_the_bytes(string name, byte[] bytes) =>
        TextFile.Decode("t.csv", bytes).Value.ShouldBe(Sample, name);

    [Fact]
    public void Characters_of_four_bytes_in_GB18030_are_read() =>
        TextFile.Decode("t.csv", Gb18030.GetBytes("unit\n𠮷野镇\n")).Value.ShouldBe("unit\n𠮷野镇\n");

    [Fact]
    public void Bytes_that_are_neither_are_refused() =>
        TextFile.Decode("t.csv", [0x75, 0xFF, 0xFF, 0x0A]).Problems.Single().Code.ShouldBe("csv.encoding");

    [Theory]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 0, 0 })]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0, 0 })]
    public void A_workbook_is_refused_with_what_to_do(byte[] bytes)
    {
        var problem = TextFile.Decode("t.xlsx", bytes).Problems.Single();

        (problem.Code, problem.Where).ShouldBe(("csv.is_workbook", "t.xlsx"));
        problem.Message.Chinese.ShouldContain("另存为“CSV UTF-8”");
    }

    [Fact]
    public void Null_characters_are_refused() => TextFile.Decode("t", [65, 0, 66]).Problems.Single().Code.ShouldBe("csv.binary");
}

using System.Globalization;
using System.Text;
using Fadu.Workbooks.Sheets.Parts;

namespace Fadu.Workbooks.Tests.Sheets.Parts;

public sealed class XmlSinkTests
{
    [Fact]
    public void Nothing_is_lost_where_the_buffer_is_handed_on()
    {
        using var target = new MemoryStream();
        using var sink = new XmlSink { Target = target };
        var expected = new StringBuilder();

        // Lengths without a common divisor with the buffer's, so that every kind of piece meets its end.
        for (var i = 0; i < 4_001; i++)
        {
            var text = new string('法', (i % 97) + 1);
            sink.Raw("<v>"u8).Number(i).Number(i / 8m).Raw("<a"u8, ">"u8).Number("<b>"u8, i, "</b>"u8).PlainContent("<c>"u8, text, "</c>"u8).CellContent($"{text}&").Text("\"").Raw("</v>"u8);
            expected.Append(CultureInfo.InvariantCulture, $"<v>{i}{(i / 8m).ToString("0.###", CultureInfo.InvariantCulture)}<a><b>{i}</b><c>{text}</c>{text}&amp;&quot;</v>");
        }

        sink.Flush();

        Encoding.UTF8.GetString(target.ToArray()).ShouldBe(expected.ToString());
    }
}

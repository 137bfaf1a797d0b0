using System.Globalization;
using System.Xml;

namespace Fadu.Workbooks.Reports.Documents;

/// <summary>Writes the blocks of a document, one after the other, without holding them.</summary>
/// <param name="xml">Inside the body.</param>
/// <param name="addChart">Adds a chart to the document and gives its relationship.</param>
internal sealed class BodyWriter(XmlWriter xml, Func<BarChart, string> addChart)
{
    // 150 mm × 75 mm in English Metric Units.
    private const string ChartWidth = "5400000";
    private const string ChartHeight = "2700000";

    private int _tables;
    private int _drawings;

    /// <summary>Writes one block.</summary>
    public void Write(Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph:
                foreach (var line in paragraph.Text.ReplaceLineEndings("\n").Split('\n'))
                    Write(paragraph.Style, line);
                break;
            case Block.Table table:
                if (table.Title is { } title)
                    Write(ParagraphStyle.TableCaption, $"表 {Text(++_tables)}　{title}");
                Write(table);
                break;
            case Block.Chart chart:
                Write(chart.Figure);
                Write(ParagraphStyle.Caption, $"图 {Text(_drawings)}　{chart.Title}");
                break;
        }
    }

    private void Write(ParagraphStyle style, string text)
    {
        Paragraph(style);
        Start("r");
        Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Printable(text));
        End(3);
    }

    private void Paragraph(ParagraphStyle style)
    {
        Start("p");
        Start("pPr");
        Value("pStyle", style.ToString());
        End(1);
    }

    private void Write(Block.Table table)
    {
        var widths = Widths(table.Columns);
        Start("tbl");
        Start("tblPr");
        Value("tblStyle", OfficialStyles.Table);
        Width("tblW", OfficialPage.TextWidth);
        Start("tblLayout");
        Attribute("type", "fixed");
        End(1);
        Start("tblLook");
        Attribute("val", "0420");
        (string, string)[] looks = [("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "0"), ("noVBand", "1")];
        foreach (var (name, value) in looks)
            Attribute(name, value);
        End(2);
        Start("tblGrid");
        foreach (var width in widths)
        {
            Start("gridCol");
            Attribute("w", Text(width));
            End(1);
        }

        End(1);
        Row([.. table.Columns.Select(column => column.Heading)], widths, _ => ParagraphStyle.TableHead, isHead: true);
        foreach (var row in table.Rows)
            Row(row, widths, place => table.Columns[place].IsNumber ? ParagraphStyle.TableNumber : ParagraphStyle.TableText, isHead: false);
        End(1);
    }

    private void Row(IReadOnlyList<string> cells, int[] widths, Func<int, ParagraphStyle> style, bool isHead)
    {
        Start("tr");
        Start("trPr");
        Start("cantSplit");
        End(1);
        if (isHead)
        {
            Start("tblHeader");
            End(1);
        }

        End(1);
        for (var i = 0; i < widths.Length; i++)
        {
            Start("tc");
            Start("tcPr");
            Width("tcW", widths[i]);
            End(1);
            foreach (var line in cells[i].Split('\n'))
                Write(style(i), line);
            End(1);
        }

        End(1);
    }

    private void Write(BarChart chart)
    {
        var (relation, number) = (addChart(chart), Text(++_drawings));
        Paragraph(ParagraphStyle.Figure);
        Start("r");
        Start("drawing");
        xml.WriteStartElement("wp", "inline", OfficialNames.Inline);
        foreach (var side in (string[])["distT", "distB", "distL", "distR"])
            xml.WriteAttributeString(side, "0");
        xml.WriteStartElement("extent", OfficialNames.Inline);
        xml.WriteAttributeString("cx", ChartWidth);
        xml.WriteAttributeString("cy", ChartHeight);
        End(1);
        xml.WriteStartElement("docPr", OfficialNames.Inline);
        xml.WriteAttributeString("id", number);
        xml.WriteAttributeString("name", $"图{number}");
        xml.WriteAttributeString("descr", Printable(chart.Description));
        End(1);
        xml.WriteStartElement("a", "graphic", OfficialNames.Drawing);
        xml.WriteStartElement("graphicData", OfficialNames.Drawing);
        xml.WriteAttributeString("uri", OfficialNames.Chart);
        xml.WriteStartElement("c", "chart", OfficialNames.Chart);
        xml.WriteAttributeString("id", OfficialNames.Relations, relation);
        End(7);
    }

    // What is left over of the width goes to the last column.
    private static int[] Widths(IReadOnlyList<TableColumn> columns)
    {
        var whole = columns.Sum(column => column.Width);
        int[] widths = [.. columns.Select(column => OfficialPage.TextWidth * column.Width / whole)];
        widths[^1] += OfficialPage.TextWidth - widths.Sum();
        return widths;
    }

    // XML has no place for control characters and halves of pairs.
    private static string Printable(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;

        return string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "" : rune.ToString()));
    }

    private void Width(string name, int width)
    {
        Start(name);
        Attribute("w", Text(width));
        Attribute("type", "dxa");
        End(1);
    }

    private void Value(string name, string value)
    {
        Start(name);
        Attribute("val", value);
        End(1);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Start(string name) => xml.WriteStartElement(name, OfficialNames.Word);

    private void Attribute(string name, string value) => xml.WriteAttributeString(name, OfficialNames.Word, value);

    private void End(int elements)
    {
        for (var i = 0; i < elements; i++)
            xml.WriteEndElement();
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Sheets.Parts;

namespace Fadu.Workbooks.Reports.Documents;

/// <summary>Writes official documents as Word files: the same bytes for the same content.</summary>
internal static class DocumentWriter
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly (string Kind, string Path, string ContentType, string Xml)[] _parts =
    [
        ("styles", "styles.xml", Type + "styles+xml", OfficialStyles.Sheet),
        ("fontTable", "fontTable.xml", Type + "fontTable+xml", OfficialFonts.Table),
        ("settings", "settings.xml", Type + "settings+xml", OfficialPage.Settings),
        ("footer", "footer1.xml", Type + "footer+xml", OfficialPage.OddFooter),
        ("footer", "footer2.xml", Type + "footer+xml", OfficialPage.EvenFooter),
    ];

    /// <summary>Writes one.</summary>
    /// <param name="output">Takes the whole file; need not be read or sought in, stays open.</param>
    /// <param name="properties">What it says of itself.</param>
    /// <param name="blocks">What it consists of; read once.</param>
    /// <param name="stop">Ends it at the next block.</param>
    public static void Write(Stream output, WorkbookProperties properties, IEnumerable<Block> blocks, CancellationToken stop = default)
    {
        using var package = new Package(output, CompressionLevel.Optimal);
        var charts = WriteBody(package, blocks, stop);
        foreach (var (_, path, contentType, xml) in _parts)
        {
            using var part = package.Open($"word/{path}", contentType);
            part.Write(Encoding.UTF8.GetBytes(xml));
        }

        for (var place = 0; place < charts.Count; place++)
            ChartParts.Write(package, charts[place], place + 1, properties);
        package.WriteRelationships("word/document.xml",
            [.. _parts.Select(part => Relationship.To(part.Kind, part.Path)), .. charts.Select((_, place) => Relationship.To("chart", ChartParts.PathOf(place + 1)))]);
        package.WriteRelationships(string.Empty, [Relationship.To("officeDocument", "word/document.xml"), .. PropertiesParts.Write(package, properties)]);
        package.WriteContentTypes();
    }

    // A zip file takes one part after the other: the charts come when the text is written.
    private static List<BarChart> WriteBody(Package package, IEnumerable<Block> blocks, CancellationToken stop)
    {
        var charts = new List<BarChart>();
        package.Write("word/document.xml", Type + "document.main+xml", xml =>
        {
            var body = new BodyWriter(xml, chart =>
            {
                charts.Add(chart);
                return Relationship.Id(_parts.Length + charts.Count - 1);
            });
            xml.WriteStartElement("w", "document", OfficialNames.Word);
            xml.WriteAttributeString("xmlns", "r", null, OfficialNames.Relations);
            xml.WriteStartElement("body", OfficialNames.Word);
            foreach (var block in blocks)
            {
                stop.ThrowIfCancellationRequested();
                body.Write(block);
            }

            using (var end = XmlReader.Create(new StringReader(OfficialPage.Section(Relationship.Id(3), Relationship.Id(4))), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
                xml.WriteNode(end, defattr: false);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        return charts;
    }
}

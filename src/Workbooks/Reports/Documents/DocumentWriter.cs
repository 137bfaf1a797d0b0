using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Fadu.Workbooks.Reports.Documents;

/// <summary>Writes official documents as Word files.</summary>
internal static class DocumentWriter
{
    /// <summary>Writes one.</summary>
    /// <param name="output">Takes the whole file; need not be read or sought in.</param>
    /// <param name="properties">What it says of itself.</param>
    /// <param name="blocks">What it consists of; read once.</param>
    public static void Write(Stream output, DocumentProperties properties, IEnumerable<Block> blocks)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var (title, moment) = (document.PackageProperties, properties.Moment.UtcDateTime);
            (title.Title, title.Subject, title.Creator, title.Created, title.Modified) = (properties.Title, properties.Subject, properties.Author, moment, moment);
            var main = document.AddMainDocumentPart();
            Feed(main.AddNewPart<StyleDefinitionsPart>(), OfficialStyles.Sheet);
            Feed(main.AddNewPart<FontTablePart>(), OfficialFonts.Table);
            Feed(main.AddNewPart<DocumentSettingsPart>(), OfficialPage.Settings);
            var (odd, even) = (main.AddNewPart<FooterPart>(), main.AddNewPart<FooterPart>());
            Feed(odd, OfficialPage.OddFooter);
            Feed(even, OfficialPage.EvenFooter);
            WriteBody(main, properties, blocks, OfficialPage.Section(main.GetIdOfPart(odd), main.GetIdOfPart(even)));
        }

        file.Position = 0;
        file.CopyTo(output);
    }

    private static void WriteBody(MainDocumentPart main, DocumentProperties properties, IEnumerable<Block> blocks, string section)
    {
        using var stream = main.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) });
        var body = new BodyWriter(xml, chart => ChartParts.Add(main, chart, properties));
        xml.WriteStartElement("w", "document", OfficialNames.Word);
        xml.WriteAttributeString("xmlns", "r", null, OfficialNames.Relations);
        xml.WriteStartElement("body", OfficialNames.Word);
        foreach (var block in blocks)
            body.Write(block);
        using (var end = XmlReader.Create(new StringReader(section), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
            xml.WriteNode(end, defattr: false);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}

using System.Globalization;
using System.Xml;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>docProps: what the workbook says of itself (ECMA-376, part 2, 11 and part 1, 22.2 to 22.3).</summary>
internal static class PropertiesParts
{
    // FMTID_UserDefinedProperties.
    private const string FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// <summary>Writes the parts and gives what the package refers to.</summary>
    public static IEnumerable<Relationship> Write(Package package, WorkbookProperties properties)
    {
        package.Write("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml => WriteCore(xml, properties));
        yield return new("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");

        package.Write("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", xml =>
        {
            xml.WriteStartElement("Properties", Namespaces.ExtendedProperties);
            xml.WriteElementString("Application", "Fadu");
            xml.WriteEndElement();
        });
        yield return Relationship.To("extended-properties", "docProps/app.xml");

        if (properties.Custom.Count == 0)
            yield break;
        package.Write("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", xml => WriteCustom(xml, properties));
        yield return Relationship.To("custom-properties", "docProps/custom.xml");
    }

    private static void WriteCore(XmlWriter xml, WorkbookProperties properties)
    {
        xml.WriteStartElement("cp", "coreProperties", Namespaces.CoreProperties);
        Element(Namespaces.DublinCore, "dc", "title", properties.Title);
        Element(Namespaces.DublinCore, "dc", "subject", properties.Subject);
        Element(Namespaces.DublinCore, "dc", "creator", properties.Creator);
        Element(Namespaces.DublinCore, "dc", "description", properties.Description);
        Element(Namespaces.CoreProperties, "cp", "lastModifiedBy", properties.Creator);
        foreach (var name in (ReadOnlySpan<string>)["created", "modified"])
        {
            xml.WriteStartElement("dcterms", name, Namespaces.DublinCoreTerms);
            xml.WriteAttributeString("xsi", "type", Namespaces.SchemaInstance, "dcterms:W3CDTF");
            xml.WriteString(properties.Moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        void Element(string space, string prefix, string name, string? text)
        {
            if (text is null)
                return;
            xml.WriteStartElement(prefix, name, space);
            xml.WriteString(CellText.Clean(text));
            xml.WriteEndElement();
        }
    }

    private static void WriteCustom(XmlWriter xml, WorkbookProperties properties)
    {
        xml.WriteStartElement("Properties", Namespaces.CustomProperties);
        // Numbers 0 and 1 are taken by the format itself.
        var number = 2;
        foreach (var (name, value) in properties.Custom.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            xml.WriteStartElement("property");
            xml.WriteAttributeString("fmtid", FormatId);
            xml.WriteAttributeString("pid", (number++).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("name", CellText.Clean(name));
            xml.WriteStartElement("vt", "lpwstr", Namespaces.PropertyTypes);
            xml.WriteString(CellText.Clean(value));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}

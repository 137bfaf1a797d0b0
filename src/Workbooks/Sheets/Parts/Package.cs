using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>The zip file of a workbook: its parts one after another, the same bytes for the same content.</summary>
internal sealed class Package(Stream output, CompressionLevel compression) : IDisposable
{
    // The earliest that a zip file knows: when a part was written says nothing.
    private static readonly DateTimeOffset PartTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true };

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Path, string ContentType)> _types = [];

    /// <summary>Opens the next part; the one before is closed by then.</summary>
    /// <param name="path">From the root, without a slash in front.</param>
    /// <param name="contentType">Null: the one of its file extension.</param>
    public Stream Open(string path, string? contentType)
    {
        if (contentType is not null)
            _types.Add((path, contentType));
        var entry = _zip.CreateEntry(path, compression);
        entry.LastWriteTime = PartTime;
        return entry.Open();
    }

    /// <summary>Writes a small part.</summary>
    public void Write(string path, string? contentType, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(Open(path, contentType), Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    /// <summary>Writes what a part refers to; nothing where there is nothing.</summary>
    /// <param name="path">Of the part; empty for the package.</param>
    /// <param name="targets">In the order of their numbers.</param>
    public void WriteRelationships(string path, IReadOnlyList<Relationship> targets)
    {
        if (targets is [])
            return;

        var name = path.LastIndexOf('/') + 1;
        Write($"{path[..name]}_rels/{path[name..]}.rels", null, xml =>
        {
            xml.WriteStartElement("Relationships", Namespaces.PackageRelationships);
            for (var place = 0; place < targets.Count; place++)
            {
                xml.WriteStartElement("Relationship");
                xml.WriteAttributeString("Id", Relationship.Id(place));
                xml.WriteAttributeString("Type", targets[place].Type);
                xml.WriteAttributeString("Target", CellText.Clean(targets[place].Target));
                if (targets[place].IsExternal)
                    xml.WriteAttributeString("TargetMode", "External");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    /// <summary>Writes the list of the parts' types.</summary>
    public void WriteContentTypes() => Write("[Content_Types].xml", null, xml =>
    {
        xml.WriteStartElement("Types", Namespaces.ContentTypes);
        foreach (var (extension, type) in (ReadOnlySpan<(string, string)>)
            [("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"), ("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")])
        {
            xml.WriteStartElement("Default");
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        foreach (var (path, type) in _types)
        {
            xml.WriteStartElement("Override");
            xml.WriteAttributeString("PartName", "/" + path);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    public void Dispose() => _zip.Dispose();
}

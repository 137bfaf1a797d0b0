using System.Xml;

namespace Fadu.Application.Evidence.Content.Packages;

/// <summary>Reads the small XML parts that say what a package is; no DTD, nothing from outside.</summary>
internal static class PackageXml
{
    private static readonly XmlReaderSettings _settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true };

    /// <summary>Name and namespace of the root element.</summary>
    /// <returns>Null where it is no XML.</returns>
    public static (string Name, string Namespace)? Root(byte[] part) => Read<(string Name, string Namespace)?>(
        part, xml => xml.MoveToContent() is XmlNodeType.Element ? (xml.LocalName, xml.NamespaceURI) : null);

    /// <summary>What <c>[Content_Types].xml</c> says: parts, or extensions of parts, and the type of each.</summary>
    /// <returns>Null where it is no such part.</returns>
    public static IReadOnlyList<(string? Part, string Type)>? ContentTypes(byte[] part) => Read<IReadOnlyList<(string? Part, string Type)>?>(part, xml =>
    {
        var types = new List<(string? Part, string Type)>();
        if (xml.MoveToContent() is not XmlNodeType.Element || xml.LocalName != "Types")
            return null;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Override" or "Default" } && xml.GetAttribute("ContentType") is { } type)
                types.Add((xml.GetAttribute("PartName")?.TrimStart('/'), type));
        }

        return types;
    });

    private static T? Read<T>(byte[] part, Func<XmlReader, T?> read)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(part), _settings);
            return read(xml);
        }
        catch (XmlException)
        {
            return default;
        }
    }
}

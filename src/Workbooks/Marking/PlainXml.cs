using System.Text;
using System.Xml;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Parts;

namespace Fadu.Workbooks.Marking;

/// <summary>
/// Copies parts from a reader to a writer as they stand, but that elements of spreadsheets bear no prefix: programs that know them by their names alone (exceljs) take
/// an <c>x:row</c> for nothing, and the library that changes parts writes all of them so. Namespaces that the part declares stay declared.
/// </summary>
internal static class PlainXml
{
    /// <summary>The namespace of spreadsheets (ECMA-376, transitional).</summary>
    public const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Declared = "http://www.w3.org/2000/xmlns/";

    // Carriage returns in texts are lost where they are written as they are.
    private static readonly XmlWriterSettings Writing = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize };

    /// <summary>Reads a part.</summary>
    /// <param name="part">Its bytes.</param>
    /// <param name="name">Of the part.</param>
    public static XmlReader Read(Stream part, string name) =>
        XmlReader.Create(part, new() { NameTable = new LimitedNames(name), DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    public static XmlWriter Write(Stream part) => XmlWriter.Create(part, Writing);

    /// <summary>Whether a part is one of spreadsheets.</summary>
    public static bool IsOne(Stream part, string name)
    {
        try
        {
            using var reader = Read(part, name);
            return reader.MoveToContent() is XmlNodeType.Element && reader.NamespaceURI is Space;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>Copies a part.</summary>
    /// <param name="from">Before the root element.</param>
    /// <param name="to">Takes it.</param>
    /// <param name="rows">Called inside the element of a sheet's rows, with the reader on it; has to leave it behind. Null: they are copied like the rest.</param>
    /// <exception cref="RefusalException">It is nested more deeply than any workbook.</exception>
    public static void Copy(XmlReader from, XmlWriter to, Action? rows = null)
    {
        from.MoveToContent();
        to.WriteStartDocument(standalone: true);
        StartElement(from, to);
        CopyInside(from, to, () =>
        {
            if (rows is not null && IsElement(from, "sheetData"))
            {
                StartElement(from, to);
                rows();
                to.WriteEndElement();
            }
            else
            {
                CopyNode(from, to);
            }
        });
    }

    /// <summary>Copies what is inside an element, and its end.</summary>
    /// <param name="from">On the element's start; behind its end after that.</param>
    /// <param name="to">Inside the element.</param>
    /// <param name="copy">Called on each node inside; has to leave it behind.</param>
    public static void CopyInside(XmlReader from, XmlWriter to, Action copy)
    {
        if (!from.IsEmptyElement)
        {
            from.Read();
            while (from.NodeType is not XmlNodeType.EndElement)
                copy();
        }

        from.Read();
        to.WriteEndElement();
    }

    /// <summary>Copies a node with all that is in it, and goes to the next.</summary>
    /// <exception cref="RefusalException">It is nested more deeply than any workbook.</exception>
    public static void CopyNode(XmlReader from, XmlWriter to)
    {
        var depth = from.Depth;
        do
        {
            if (from.Depth > PartXml.MostDepth)
                throw new RefusalException(Refusals.Broken("嵌套过深", "it is nested too deeply", null));
            CopyOne(from, to);
        }
        while (from.Read() && (from.Depth > depth || (from.Depth == depth && from.NodeType is XmlNodeType.EndElement)));
    }

    /// <summary>Copies the start of an element with its attributes.</summary>
    /// <param name="from">On it, and stays there.</param>
    /// <param name="to">Takes it.</param>
    /// <param name="isLeftOut">Which attributes without a prefix are left out; null: none.</param>
    public static void StartElement(XmlReader from, XmlWriter to, Func<string, bool>? isLeftOut = null)
    {
        to.WriteStartElement(from.NamespaceURI is Space ? "" : from.Prefix, from.LocalName, from.NamespaceURI);
        while (from.MoveToNextAttribute())
        {
            // What has no prefix is declared by the writer where it has to be.
            if (from.Prefix.Length is 0 && (from.NamespaceURI is Declared || isLeftOut?.Invoke(from.LocalName) is true))
                continue;
            to.WriteAttributeString(from.Prefix, from.LocalName, from.NamespaceURI, from.Value);
        }

        from.MoveToElement();
    }

    /// <summary>Whether a reader is on an element of spreadsheets.</summary>
    public static bool IsElement(XmlReader reader, string name) => reader.NodeType is XmlNodeType.Element && reader.LocalName == name;

    private static void CopyOne(XmlReader from, XmlWriter to)
    {
        switch (from.NodeType)
        {
            case XmlNodeType.Element:
                StartElement(from, to);
                if (from.IsEmptyElement)
                    to.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                to.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                to.WriteString(from.Value);
                break;
            case XmlNodeType.CDATA:
                to.WriteCData(from.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                to.WriteWhitespace(from.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                to.WriteProcessingInstruction(from.Name, from.Value);
                break;
            case XmlNodeType.Comment:
                to.WriteComment(from.Value);
                break;
            default:
                throw new InvalidDataException($"A part holds a node of kind {from.NodeType}.");
        }
    }
}

using System.IO.Compression;
using System.Text;

namespace Fadu.Workbooks.Tests.Reading;

/// <summary>A workbook from the text of its parts: what no writer would write.</summary>
internal sealed record RawBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Reference = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>Parts in their order.</summary>
    public IReadOnlyList<(string Name, string Text)> Parts { get; init; } = [];

    /// <summary>A workbook of one sheet, 表.</summary>
    /// <param name="sheet">The worksheet's part.</param>
    public static RawBook Of(string sheet) => new()
    {
        Parts =
        [
            ("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""),
            ("_rels/.rels", References(("rId1", "officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Reference}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", References(("rId1", "worksheet", "worksheets/sheet1.xml"))),
            ("xl/worksheets/sheet1.xml", sheet),
        ],
    };

    /// <summary>A workbook of one sheet with these rows.</summary>
    public static RawBook OfRows(string rows) => Of($"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");

    /// <summary>A part of references to other parts.</summary>
    public static string References(params (string Id, string Kind, string Target)[] all) =>
        $"""<Relationships xmlns="{Package}/relationships">{string.Concat(all.Select(one => $"""<Relationship Id="{one.Id}" Type="{Reference}/{one.Kind}" Target="{one.Target}"/>"""))}</Relationships>""";

    /// <summary>The same with another part, or with another text of one that is there.</summary>
    public RawBook With(string name, string text) => this with { Parts = [.. Parts.Where(part => part.Name != name), (name, text)] };

    /// <summary>The same with a piece of a part's text replaced.</summary>
    public RawBook Replacing(string name, string old, string text) => With(name, Parts.Single(part => part.Name == name).Text.Replace(old, text, StringComparison.Ordinal));

    /// <summary>The same without a part.</summary>
    public RawBook Without(string name) => this with { Parts = [.. Parts.Where(part => part.Name != name)] };

    /// <summary>The file.</summary>
    public byte[] File(CompressionLevel level = CompressionLevel.Fastest)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts)
            {
                using var part = zip.CreateEntry(name, level).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return output.ToArray();
    }
}

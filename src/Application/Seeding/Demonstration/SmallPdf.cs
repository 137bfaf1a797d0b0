using System.Globalization;
using System.Text;

namespace Fadu.Application.Seeding.Demonstration;

/// <summary>Writes a page of PDF 1.4 with a few lines, in the Chinese font that readers bring along.</summary>
internal static class SmallPdf
{
    private const int Top = 760;
    private const int LineHeight = 36;

    /// <summary>Writes it.</summary>
    /// <param name="lines">One below the other; characters of the basic plane.</param>
    public static byte[] Of(IReadOnlyList<string> lines)
    {
        var page = new StringBuilder("BT /F1 18 Tf\n");
        for (var i = 0; i < lines.Count; i++)
            page.Append(CultureInfo.InvariantCulture, $"1 0 0 1 72 {Top - (i * LineHeight)} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(lines[i]))}> Tj\n");
        page.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {page.Length} >>\nstream\n{page}\nendstream"),
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
        ];

        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        for (var i = 0; i < objects.Length; i++)
        {
            // Every character is one byte, so that lengths are places.
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}

using System.Globalization;
using Fadu.Workbooks.Reading.Rows;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Reads of the styles what matters for values: number formats.</summary>
internal static class StyleFormats
{
    private const int MostCode = 1_000;

    /// <summary>The format of each style, by its number.</summary>
    public static IReadOnlyList<CellFormat> Read(PackageParts parts, string? path)
    {
        if (path is null || !parts.Has(path))
            return [];

        Dictionary<int, CellFormat> own = [];
        List<CellFormat> styles = [];
        using var xml = parts.Open(path);
        var root = xml.Root("styleSheet");
        while (xml.NextChild(root))
        {
            var (list, level) = (xml.Name, xml.Enter());
            if (list is not ("numFmts" or "cellXfs"))
                continue;
            while (xml.NextChild(level))
            {
                var number = int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
                if (list == "cellXfs")
                    styles.Add(own.TryGetValue(number, out var format) ? format : NumberFormats.BuiltIn(number));
                else if (xml.Attribute("formatCode") is { Length: <= MostCode } code)
                    own[number] = NumberFormats.Of(code);
                parts.Budget.Listed(styles.Count + own.Count, "样式数", "styles", path);
            }
        }

        xml.Finish();
        return styles;
    }
}

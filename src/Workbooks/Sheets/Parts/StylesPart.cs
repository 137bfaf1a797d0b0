using System.Globalization;
using System.Xml;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>xl/styles.xml (ECMA-376, 18.8).</summary>
internal static class StylesPart
{
    private const string FontName = "宋体";
    private const double FontSize = 11;
    private const int FirstOwnFormat = 164;

    public static void Write(XmlWriter xml, StyleTable table)
    {
        var formats = table.Styles.Select(style => style.NumberFormat).OfType<string>().Where(format => BuiltIn(format) is null).Distinct().ToList();
        List<Font> fonts = [.. table.Styles.Select(FontOf).Distinct()];
        List<string?> fills = [null, .. table.Styles.Select(style => style.Fill).OfType<string>().Distinct()];
        List<(CellBorder, string?)> borders = [.. table.Styles.Select(BorderOf).Distinct()];

        xml.WriteStartElement("styleSheet", Namespaces.Main);
        WriteAll(xml, "numFmts", formats, (format, number) =>
        {
            xml.WriteStartElement("numFmt");
            Attribute(xml, "numFmtId", FirstOwnFormat + number);
            xml.WriteAttributeString("formatCode", format);
            xml.WriteEndElement();
        });
        WriteAll(xml, "fonts", fonts, (font, _) => WriteFont(xml, font));
        WriteFills(xml, fills);
        WriteAll(xml, "borders", borders, (border, _) => WriteBorder(xml, border.Item1, border.Item2));
        xml.WriteRaw("""<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""");
        WriteAll(xml, "cellXfs", table.Styles, (style, _) => WriteFormat(
            xml,
            style,
            style.NumberFormat is { } format ? BuiltIn(format) ?? FirstOwnFormat + formats.IndexOf(format) : 0,
            fonts.IndexOf(FontOf(style)),
            // The second fill is the gray pattern that each file must have.
            style.Fill is null ? 0 : 1 + fills.IndexOf(style.Fill),
            borders.IndexOf(BorderOf(style))));
        xml.WriteRaw("""<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>""");
        WriteAll(xml, "dxfs", table.Differences, (style, _) => WriteDifference(xml, style));
        xml.WriteEndElement();
    }

    // Formats that are numbers in the file; a program shows them in its own language's way.
    private static int? BuiltIn(string format) => format switch
    {
        "General" => 0,
        "0" => 1,
        "0.00" => 2,
        "#,##0" => 3,
        "#,##0.00" => 4,
        "0%" => 9,
        "0.00%" => 10,
        "@" => 49,
        _ => null,
    };

    private static void WriteAll<T>(XmlWriter xml, string name, IReadOnlyList<T> all, Action<T, int> write)
    {
        if (all is [])
            return;
        xml.WriteStartElement(name);
        Attribute(xml, "count", all.Count);
        for (var place = 0; place < all.Count; place++)
            write(all[place], place);
        xml.WriteEndElement();
    }

    private static Font FontOf(CellStyle style) =>
        new(style.FontName ?? FontName, style.FontSize ?? FontSize, style.FontColor, style.Bold, style.Italic, style.Underline);

    private static (CellBorder, string?) BorderOf(CellStyle style) => (style.Border, style.Border is CellBorder.None ? null : style.BorderColor);

    private static void WriteFont(XmlWriter xml, Font font)
    {
        xml.WriteStartElement("font");
        WriteLook(xml, font);
        Value(xml, "sz", font.Size.ToString(CultureInfo.InvariantCulture));
        if (font.Color is { } color)
            Color(xml, "color", color);
        Value(xml, "name", font.Name);
        // GB 2312: Windows finds the font by it where its name is written in another language.
        Value(xml, "charset", "134");
        xml.WriteEndElement();
    }

    private static void WriteLook(XmlWriter xml, Font font)
    {
        if (font.Bold)
            xml.WriteElementString("b", null);
        if (font.Italic)
            xml.WriteElementString("i", null);
        if (font.Underline)
            xml.WriteElementString("u", null);
    }

    private static void WriteFills(XmlWriter xml, List<string?> fills)
    {
        xml.WriteStartElement("fills");
        Attribute(xml, "count", fills.Count + 1);
        xml.WriteRaw("""<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>""");
        foreach (var fill in fills.OfType<string>())
        {
            xml.WriteStartElement("fill");
            xml.WriteStartElement("patternFill");
            xml.WriteAttributeString("patternType", "solid");
            Color(xml, "fgColor", fill);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteBorder(XmlWriter xml, CellBorder border, string? color)
    {
        var line = border switch { CellBorder.Hair => "hair", CellBorder.Medium => "medium", CellBorder.None => null, _ => "thin" };
        xml.WriteStartElement("border");
        foreach (var side in (ReadOnlySpan<string>)["left", "right", "top", "bottom"])
        {
            xml.WriteStartElement(side);
            if (line is not null && (border is not (CellBorder.ThinBelow or CellBorder.ThinAbove) || side == (border is CellBorder.ThinBelow ? "bottom" : "top")))
            {
                xml.WriteAttributeString("style", line);
                Color(xml, "color", color ?? "000000");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteFormat(XmlWriter xml, CellStyle style, int format, int font, int fill, int border)
    {
        xml.WriteStartElement("xf");
        Attribute(xml, "numFmtId", format);
        Attribute(xml, "fontId", font);
        Attribute(xml, "fillId", fill);
        Attribute(xml, "borderId", border);
        Attribute(xml, "xfId", 0);
        Flag(xml, "quotePrefix", style.QuotePrefix);
        Flag(xml, "applyNumberFormat", format != 0);
        Flag(xml, "applyFont", font != 0);
        Flag(xml, "applyFill", fill != 0);
        Flag(xml, "applyBorder", border != 0);
        var isAligned = style is not { Horizontal: HorizontalPlace.ByKind, Vertical: VerticalPlace.Bottom, Wrap: false, ShrinkToFit: false, Indent: 0 };
        var isProtected = style is not { Locked: true, FormulaHidden: false };
        Flag(xml, "applyAlignment", isAligned);
        Flag(xml, "applyProtection", isProtected);
        if (isAligned)
            WriteAlignment(xml, style);
        if (isProtected)
        {
            xml.WriteStartElement("protection");
            xml.WriteAttributeString("locked", style.Locked ? "1" : "0");
            Flag(xml, "hidden", style.FormulaHidden);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteAlignment(XmlWriter xml, CellStyle style)
    {
        xml.WriteStartElement("alignment");
        var horizontal = style switch
        {
            { Horizontal: HorizontalPlace.Center } => "center",
            { Horizontal: HorizontalPlace.Right } => "right",
            { Horizontal: HorizontalPlace.CenterAcross } => "centerContinuous",
            // An indent needs a side.
            { Horizontal: HorizontalPlace.Left } or { Indent: > 0 } => "left",
            _ => null,
        };
        if (horizontal is not null)
            xml.WriteAttributeString("horizontal", horizontal);
        if (style.Vertical is not VerticalPlace.Bottom)
            xml.WriteAttributeString("vertical", style.Vertical is VerticalPlace.Top ? "top" : "center");
        Flag(xml, "wrapText", style.Wrap);
        if (style.Indent > 0)
            Attribute(xml, "indent", style.Indent);
        Flag(xml, "shrinkToFit", style.ShrinkToFit);
        xml.WriteEndElement();
    }

    private static void WriteDifference(XmlWriter xml, CellStyle style)
    {
        xml.WriteStartElement("dxf");
        if (style is not { Bold: false, Italic: false, Underline: false, FontColor: null })
        {
            xml.WriteStartElement("font");
            WriteLook(xml, FontOf(style));
            if (style.FontColor is { } color)
                Color(xml, "color", color);
            xml.WriteEndElement();
        }

        if (style.Fill is { } fill)
        {
            // Here the color behind is the one that counts, unlike in a style.
            xml.WriteStartElement("fill");
            xml.WriteStartElement("patternFill");
            xml.WriteAttributeString("patternType", "solid");
            Color(xml, "fgColor", fill);
            Color(xml, "bgColor", fill);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        if (style.Border is not CellBorder.None)
            WriteBorder(xml, style.Border, style.BorderColor);
        xml.WriteEndElement();
    }

    private static void Color(XmlWriter xml, string name, string rgb)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("rgb", "FF" + rgb.TrimStart('#').ToUpperInvariant());
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("val", value);
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private static void Flag(XmlWriter xml, string name, bool value)
    {
        if (value)
            xml.WriteAttributeString(name, "1");
    }

    private sealed record Font(string Name, double Size, string? Color, bool Bold, bool Italic, bool Underline);
}

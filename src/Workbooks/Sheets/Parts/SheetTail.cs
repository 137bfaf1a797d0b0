using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>What stands in a sheet's part behind its rows (ECMA-376, 18.3.1.99, in the order asked for there).</summary>
internal static class SheetTail
{
    public static void Write(XmlSink xml, SheetLayout layout, SheetContent content, StyleTable styles, string? drawing, int pagesWide)
    {
        xml.Raw("</sheetData>"u8);
        if (layout.IsProtected)
            xml.Raw("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\" autoFilter=\"0\"/>"u8);
        if (content.Filter is { } filter)
            xml.Raw("<autoFilter ref=\""u8).Text(filter.ToString()).Raw("\"/>"u8);
        WriteMerged(xml, content.Merged);
        WriteFormats(xml, content.Formats, styles);
        WriteValidations(xml, content.Validations);
        WriteLinks(xml, content);
        xml.Raw("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\""u8);
        if (layout.FitsToWidth && pagesWide > 1)
            xml.Raw(" fitToWidth=\""u8).Number(pagesWide).Raw("\""u8);
        if (layout.FitsToWidth)
            xml.Raw(" fitToHeight=\"0\""u8);
        xml.Raw(layout.Landscape ? " orientation=\"landscape\"/>"u8 : " orientation=\"portrait\"/>"u8);
        WriteHeaderAndFooter(xml, layout);
        WriteTextNumbers(xml, content.TextNumbers);
        if (drawing is not null)
            xml.Raw("<legacyDrawing r:id=\""u8).Text(drawing).Raw("\"/>"u8);
        xml.Raw("</worksheet>"u8);
    }

    private static void WriteMerged(XmlSink xml, List<CellRange> merged)
    {
        if (merged is [])
            return;
        xml.Raw("<mergeCells count=\""u8).Number(merged.Count).Raw("\">"u8);
        foreach (var range in merged)
            xml.Raw("<mergeCell ref=\""u8).Text(range.ToString()).Raw("\"/>"u8);
        xml.Raw("</mergeCells>"u8);
    }

    private static void WriteFormats(XmlSink xml, List<(CellRange Range, ConditionalFormat Format)> formats, StyleTable styles)
    {
        for (var place = 0; place < formats.Count; place++)
        {
            var (range, format) = formats[place];
            xml.Raw("<conditionalFormatting sqref=\""u8).Text(range.ToString()).Raw("\"><cfRule type=\""u8);
            if (format.Style is { } style)
                xml.Raw("expression\" dxfId=\""u8).Number(styles.Difference(style));
            else
                xml.Raw("dataBar"u8);
            xml.Raw("\" priority=\""u8).Number(place + 1).Raw("\""u8);
            if (format.IsLast)
                xml.Raw(" stopIfTrue=\"1\""u8);
            xml.Raw(">"u8);
            if (format.BarColor is { } color)
                xml.Raw("<dataBar><cfvo type=\"min\"/><cfvo type=\"max\"/><color rgb=\"FF"u8).Text(color).Raw("\"/></dataBar>"u8);
            else
                xml.Raw("<formula>"u8).Text(format.Formula).Raw("</formula>"u8);
            xml.Raw("</cfRule></conditionalFormatting>"u8);
        }
    }

    private static void WriteValidations(XmlSink xml, List<(CellRange Range, DataValidation Rule)> validations)
    {
        if (validations is [])
            return;
        xml.Raw("<dataValidations count=\""u8).Number(validations.Count).Raw("\">"u8);
        foreach (var (range, rule) in validations)
        {
            xml.Raw("<dataValidation type=\""u8).Text(Name(rule.Kind)).Raw("\""u8);
            if (rule.Severity is not ValidationSeverity.Stop)
                xml.Raw(rule.Severity is ValidationSeverity.Warning ? " errorStyle=\"warning\""u8 : " errorStyle=\"information\""u8);
            Attribute(xml, " operator=\""u8, rule.Comparison, 32);
            if (rule.AllowsBlank)
                xml.Raw(" allowBlank=\"1\""u8);
            if (rule.Prompt is not null)
                xml.Raw(" showInputMessage=\"1\""u8);
            xml.Raw(" showErrorMessage=\"1\""u8);
            Attribute(xml, " errorTitle=\""u8, rule.ErrorTitle, 32);
            Attribute(xml, " error=\""u8, rule.Error, 255);
            Attribute(xml, " promptTitle=\""u8, rule.PromptTitle, 32);
            Attribute(xml, " prompt=\""u8, rule.Prompt, 255);
            xml.Raw(" sqref=\""u8).Text(range.ToString()).Raw("\"><formula1>"u8).Text(rule.First).Raw("</formula1>"u8);
            if (rule.Second is not null)
                xml.Raw("<formula2>"u8).Text(rule.Second).Raw("</formula2>"u8);
            xml.Raw("</dataValidation>"u8);
        }

        xml.Raw("</dataValidations>"u8);
    }

    private static void WriteLinks(XmlSink xml, SheetContent content)
    {
        if (content.Links is [])
            return;
        xml.Raw("<hyperlinks>"u8);
        foreach (var link in content.Links)
        {
            xml.Raw("<hyperlink ref=\""u8).Text(link.Place.ToString()).Raw("\""u8);
            if (link.Address is { } address)
                xml.Raw(" r:id=\""u8).Text(content.Refer(Relationship.Outside(address))).Raw("\""u8);
            Attribute(xml, " location=\""u8, link.Location, 2_000);
            Attribute(xml, " tooltip=\""u8, link.Tip, 255);
            xml.Raw("/>"u8);
        }

        xml.Raw("</hyperlinks>"u8);
    }

    private static void WriteHeaderAndFooter(XmlSink xml, SheetLayout layout)
    {
        if (layout is { Header: null, Footer: null })
            return;
        xml.Raw("<headerFooter>"u8);
        if (layout.Header is { } header)
            xml.Raw("<oddHeader>"u8).Text(FooterText.Of(header, layout.Landscape)).Raw("</oddHeader>"u8);
        if (layout.Footer is { } footer)
            xml.Raw("<oddFooter>"u8).Text(FooterText.Of(footer, layout.Landscape)).Raw("</oddFooter>"u8);
        xml.Raw("</headerFooter>"u8);
    }

    private static void WriteTextNumbers(XmlSink xml, List<CellRange> ranges)
    {
        if (ranges is [])
            return;
        // One element for all ranges: the validator takes no second one.
        xml.Raw("<ignoredErrors><ignoredError sqref=\""u8).Text(string.Join(' ', ranges)).Raw("\" numberStoredAsText=\"1\"/></ignoredErrors>"u8);
    }

    private static void Attribute(XmlSink xml, ReadOnlySpan<byte> start, string? text, int most)
    {
        if (text is not null)
            xml.Raw(start).Text(text.Length <= most ? text : text[..(most - 1)] + "…").Raw("\""u8);
    }

    private static string Name(ValidationKind kind) => kind switch
    {
        ValidationKind.List => "list",
        ValidationKind.Decimal => "decimal",
        ValidationKind.Whole => "whole",
        ValidationKind.Date => "date",
        ValidationKind.TextLength => "textLength",
        _ => "custom",
    };
}

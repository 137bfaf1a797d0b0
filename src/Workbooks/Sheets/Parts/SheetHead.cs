using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>What stands in a sheet's part before its rows (ECMA-376, 18.3.1.99, in the order asked for there).</summary>
internal static class SheetHead
{
    public static void Write(XmlSink xml, SheetLayout layout, IReadOnlyList<double?> widths, StyleTable styles, bool isShownFirst)
    {
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""u8).Text(Namespaces.Main)
            .Raw("\" xmlns:r=\""u8).Text(Namespaces.Relationships).Raw("\">"u8);
        if (layout is not { TabColor: null, FitsToWidth: false })
        {
            xml.Raw("<sheetPr>"u8);
            if (layout.TabColor is { } color)
                xml.Raw("<tabColor rgb=\"FF"u8).Text(color).Raw("\"/>"u8);
            if (layout.FitsToWidth)
                xml.Raw("<pageSetUpPr fitToPage=\"1\"/>"u8);
            xml.Raw("</sheetPr>"u8);
        }

        WriteView(xml, layout, isShownFirst);
        xml.Raw("<sheetFormatPr defaultRowHeight=\"15\"/>"u8);
        WriteColumns(xml, layout, widths, styles);
        xml.Raw("<sheetData>"u8);
    }

    private static void WriteView(XmlSink xml, SheetLayout layout, bool isShownFirst)
    {
        xml.Raw("<sheetViews><sheetView"u8);
        if (!layout.ShowsGridLines)
            xml.Raw(" showGridLines=\"0\""u8);
        if (isShownFirst)
            xml.Raw(" tabSelected=\"1\""u8);
        if (layout.Zoom != 100)
            xml.Raw(" zoomScale=\""u8).Number(layout.Zoom).Raw("\" zoomScaleNormal=\""u8).Number(layout.Zoom).Raw("\""u8);
        xml.Raw(" workbookViewId=\"0\""u8);
        if (layout is { FrozenRows: 0, FrozenColumns: 0 })
        {
            xml.Raw("/></sheetViews>"u8);
            return;
        }

        xml.Raw("><pane"u8);
        if (layout.FrozenColumns > 0)
            xml.Raw(" xSplit=\""u8).Number(layout.FrozenColumns).Raw("\""u8);
        if (layout.FrozenRows > 0)
            xml.Raw(" ySplit=\""u8).Number(layout.FrozenRows).Raw("\""u8);
        var pane = (layout.FrozenRows > 0, layout.FrozenColumns > 0) switch { (true, true) => "bottomRight", (true, false) => "bottomLeft", _ => "topRight" };
        var place = new CellPlace(layout.FrozenRows + 1, layout.FrozenColumns + 1).ToString();
        xml.Raw(" topLeftCell=\""u8).Text(place).Raw("\" activePane=\""u8).Text(pane).Raw("\" state=\"frozen\"/><selection pane=\""u8).Text(pane)
            .Raw("\" activeCell=\""u8).Text(place).Raw("\" sqref=\""u8).Text(place).Raw("\"/></sheetView></sheetViews>"u8);
    }

    private static void WriteColumns(XmlSink xml, SheetLayout layout, IReadOnlyList<double?> widths, StyleTable styles)
    {
        var isOpen = false;
        for (var place = 0; place < layout.Columns.Count; place++)
        {
            var column = layout.Columns[place];
            if (!isOpen)
                xml.Raw("<cols>"u8);
            isOpen = true;
            xml.Raw("<col min=\""u8).Number(place + 1).Raw("\" max=\""u8).Number(place + 1)
                // A column without a width would be hidden in LibreOffice.
                .Raw("\" width=\""u8).Number(Math.Clamp(widths[place] ?? column.Width ?? 9, 0.5, 255)).Raw("\""u8);
            if (column.Style is { } style && styles.Number(style, StyleUse.Plain) is > 0 and var number)
                xml.Raw(" style=\""u8).Number(number).Raw("\""u8);
            if (column.Hidden)
                xml.Raw(" hidden=\"1\""u8);
            xml.Raw(" customWidth=\"1\"/>"u8);
        }

        if (isOpen)
            xml.Raw("</cols>"u8);
    }
}

using System.Globalization;
using System.Xml;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>xl/workbook.xml: the sheets and the defined names (ECMA-376, 18.2).</summary>
internal static class WorkbookPart
{
    // Names that the program itself gives: print titles and filters, one a sheet.
    private const string OwnName = "_xlnm.";

    public static void Write(XmlWriter xml, IReadOnlyList<SheetLayout> sheets, IEnumerable<DefinedName> names, bool computesOnOpening)
    {
        var shown = sheets.TakeWhile(sheet => sheet.Visibility is not SheetVisibility.Visible).Count();
        xml.WriteStartElement("workbook", Namespaces.Main);
        xml.WriteAttributeString("xmlns", "r", null, Namespaces.Relationships);
        xml.WriteElementString("workbookPr", null);
        xml.WriteStartElement("bookViews");
        xml.WriteStartElement("workbookView");
        xml.WriteAttributeString("xWindow", "0");
        xml.WriteAttributeString("yWindow", "0");
        xml.WriteAttributeString("windowWidth", "28800");
        xml.WriteAttributeString("windowHeight", "15000");
        if (shown > 0)
        {
            xml.WriteAttributeString("firstSheet", Show(shown));
            xml.WriteAttributeString("activeTab", Show(shown));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();

        xml.WriteStartElement("sheets");
        for (var place = 0; place < sheets.Count; place++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", CellText.Clean(sheets[place].Name));
            xml.WriteAttributeString("sheetId", Show(place + 1));
            if (sheets[place].Visibility is not SheetVisibility.Visible)
                xml.WriteAttributeString("state", sheets[place].Visibility is SheetVisibility.Hidden ? "hidden" : "veryHidden");
            xml.WriteAttributeString("id", Namespaces.Relationships, Relationship.Id(place));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteNames(xml, [.. names.OrderBy(name => name.Name, StringComparer.OrdinalIgnoreCase).ThenBy(name => name.Sheet)]);
        xml.WriteStartElement("calcPr");
        xml.WriteAttributeString("calcId", "191029");
        if (computesOnOpening)
            xml.WriteAttributeString("fullCalcOnLoad", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Rows and columns that are printed again on each page; null where there are none.</summary>
    public static DefinedName? PrintTitles(SheetLayout layout, int sheet)
    {
        var space = SheetNames.InFormula(layout.Name);
        List<string> parts = [];
        if (layout.PrintTitleColumns > 0)
            parts.Add($"{space}$A:${Cells.ColumnName.Of(layout.PrintTitleColumns)}");
        if (layout.PrintTitleRows > 0)
            parts.Add($"{space}${layout.FirstPrintTitleRow}:${layout.FirstPrintTitleRow + layout.PrintTitleRows - 1}");
        return parts is [] ? null : new(OwnName + "Print_Titles", string.Join(',', parts), sheet, IsHidden: false);
    }

    /// <summary>The range that a sheet filters.</summary>
    public static DefinedName Filter(SheetLayout layout, int sheet, Cells.CellRange range) =>
        new(OwnName + "_FilterDatabase", SheetNames.InFormula(layout.Name) + range.Fixed, sheet, IsHidden: true);

    private static void WriteNames(XmlWriter xml, DefinedName[] names)
    {
        if (names is [])
            return;

        xml.WriteStartElement("definedNames");
        foreach (var name in names)
        {
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", name.Name);
            if (name.Sheet is { } sheet)
                xml.WriteAttributeString("localSheetId", Show(sheet));
            if (name.IsHidden)
                xml.WriteAttributeString("hidden", "1");
            xml.WriteString(CellText.Clean(name.Reference));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);
}

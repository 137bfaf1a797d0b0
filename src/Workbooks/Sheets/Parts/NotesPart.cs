using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>Notes on cells: their texts (ECMA-376, 18.7) and, since spreadsheets still ask for it, their boxes in VML.</summary>
internal static class NotesPart
{
    public static void WriteTexts(XmlSink xml, string author, SortedDictionary<CellPlace, string> notes)
    {
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\""u8).Text(Namespaces.Main)
            .Raw("\"><authors><author>"u8).Text(author).Raw("</author></authors><commentList>"u8);
        foreach (var (place, text) in notes)
        {
            xml.Raw("<comment ref=\""u8).Text(place.ToString()).Raw("\" authorId=\"0\"><text><r><rPr><sz val=\"10\"/><rFont val=\"宋体\"/><charset val=\"134\"/></rPr><t xml:space=\"preserve\">"u8)
                .CellContent(text).Raw("</t></r></text></comment>"u8);
        }

        xml.Raw("</commentList></comments>"u8);
    }

    public static void WriteBoxes(XmlSink xml, int sheet, SortedDictionary<CellPlace, string> notes)
    {
        xml.Raw("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\""u8)
            .Number(sheet)
            .Raw("\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"u8);
        var number = 0;
        foreach (var (place, text) in notes)
        {
            // Wide enough for some twenty Chinese characters, and as high as the text is long.
            var lines = Math.Min(20, 1 + TextWidth.Lines(text, 36));
            var (row, column) = (place.Row - 1, place.Column - 1);
            xml.Raw("<v:shape id=\"_x0000_s"u8).Number((sheet * 1024) + ++number)
                .Raw("\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden;mso-wrap-style:tight\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"u8)
                .Number(column + 1).Raw(", 15, "u8).Number(Math.Max(0, row - 1)).Raw(", 10, "u8).Number(column + 5).Raw(", 15, "u8).Number(Math.Max(0, row - 1) + lines).Raw(", 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>"u8)
                .Number(row).Raw("</x:Row><x:Column>"u8).Number(column).Raw("</x:Column></x:ClientData></v:shape>"u8);
        }

        xml.Raw("</xml>"u8);
    }
}

namespace Fadu.Workbooks.Reports.Documents;

/// <summary>The styles of official documents (GB/T 9704-2012, 5.2 and 7.3): sizes in half points, distances in twentieths of a point.</summary>
/// <remarks>
/// 22 lines of 28 points, 28 characters to a line: a line of 156 mm holds 28 characters of 16 points where each is set a quarter of a point closer.
/// </remarks>
internal static class OfficialStyles
{
    /// <summary>The style of every table.</summary>
    public const string Table = "OfficialTable";

    private const int Third = 32;
    private const int Second = 44;
    private const int Fourth = 28;
    private const int Fifth = 21;

    /// <summary>The styles part.</summary>
    public static string Sheet { get; } = $"""
        <w:styles {OfficialNames.Declared}>
          <w:docDefaults>
            <w:rPrDefault><w:rPr>{Font(OfficialFonts.Text)}<w:sz w:val="{Third}"/><w:szCs w:val="{Third}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
            <w:pPrDefault/>
          </w:docDefaults>
          {Of("Normal", "Normal", null, "<w:widowControl w:val=\"0\"/><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:jc w:val=\"both\"/>", "<w:spacing w:val=\"-5\"/>")}
          {Of("Title", "Title", "Normal", "<w:spacing w:before=\"560\" w:after=\"280\" w:line=\"640\" w:lineRule=\"exact\"/><w:contextualSpacing/><w:jc w:val=\"center\"/>", $"{Font(OfficialFonts.Title)}<w:spacing w:val=\"0\"/><w:sz w:val=\"{Second}\"/><w:szCs w:val=\"{Second}\"/>")}
          {Of("Basis", "依据", "Normal", "<w:spacing w:after=\"280\" w:line=\"560\" w:lineRule=\"exact\"/><w:contextualSpacing/><w:jc w:val=\"center\"/>", $"{Font(OfficialFonts.Subheading)}<w:spacing w:val=\"0\"/><w:sz w:val=\"{Fourth}\"/><w:szCs w:val=\"{Fourth}\"/>")}
          {Of("Heading1", "heading 1", "Normal", $"<w:keepNext/>{Indent}<w:outlineLvl w:val=\"0\"/>", Font(OfficialFonts.Heading))}
          {Of("Heading2", "heading 2", "Normal", $"<w:keepNext/>{Indent}<w:outlineLvl w:val=\"1\"/>", Font(OfficialFonts.Subheading))}
          {Of("BodyText", "Body Text", "Normal", Indent, "")}
          {Of("Remark", "评估意见", "BodyText", "", Font(OfficialFonts.Subheading))}
          {Of("Figure", "图", "Normal", "<w:keepNext/><w:spacing w:before=\"120\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>", "")}
          {Of("Caption", "caption", "Normal", "<w:spacing w:before=\"60\" w:after=\"120\" w:line=\"360\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", Small(OfficialFonts.Heading))}
          {Of("TableCaption", "表题", "Caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\" w:line=\"360\" w:lineRule=\"exact\"/>", "")}
          {Of("TableText", "表格文字", "Normal", "<w:spacing w:line=\"280\" w:lineRule=\"atLeast\"/><w:jc w:val=\"left\"/>", Small(OfficialFonts.Text))}
          {Of("TableNumber", "表格数字", "TableText", "<w:jc w:val=\"right\"/>", "")}
          {Of("TableHead", "表头", "TableText", "<w:jc w:val=\"center\"/>", Font(OfficialFonts.Heading))}
          {Of("AnnexNote", "附件说明", "Normal", "<w:spacing w:before=\"560\" w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:left=\"640\" w:leftChars=\"200\"/><w:contextualSpacing/><w:jc w:val=\"left\"/>", "")}
          {Of("Signature", "Signature", "Normal", "<w:keepNext/><w:spacing w:before=\"1120\" w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:right=\"640\" w:rightChars=\"200\"/><w:jc w:val=\"right\"/>", "")}
          {Of("Date", "Date", "Normal", "<w:ind w:right=\"1280\" w:rightChars=\"400\"/><w:jc w:val=\"right\"/>", "")}
          {Of("AnnexLabel", "附件序号", "Normal", "<w:pageBreakBefore/><w:jc w:val=\"left\"/><w:outlineLvl w:val=\"0\"/>", Font(OfficialFonts.Heading))}
          {Of("AnnexTitle", "附件标题", "Title", "", "")}
          {Of("PageNumberOdd", "页码(单)", "Normal", "<w:spacing w:line=\"320\" w:lineRule=\"exact\"/><w:ind w:right=\"280\" w:rightChars=\"100\"/><w:jc w:val=\"right\"/>", PageNumber)}
          {Of("PageNumberEven", "页码(双)", "Normal", "<w:spacing w:line=\"320\" w:lineRule=\"exact\"/><w:ind w:left=\"280\" w:leftChars=\"100\"/><w:jc w:val=\"left\"/>", PageNumber)}
          <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
          <w:style w:type="table" w:customStyle="1" w:styleId="{Table}"><w:name w:val="公文表格"/><w:basedOn w:val="TableNormal"/>
            <w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{Border("top", 8)}{Border("left", 4)}{Border("bottom", 8)}{Border("right", 4)}{Border("insideH", 4)}{Border("insideV", 4)}</w:tblBorders></w:tblPr>
            <w:tcPr><w:vAlign w:val="center"/></w:tcPr>
            <w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="DCE3EC"/></w:tcPr></w:tblStylePr>
            <w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F4F6F9"/></w:tcPr></w:tblStylePr>
          </w:style>
        </w:styles>
        """;

    private const string Indent = "<w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>";

    private static string PageNumber => $"{Font(OfficialFonts.Number)}<w:spacing w:val=\"0\"/><w:sz w:val=\"{Fourth}\"/><w:szCs w:val=\"{Fourth}\"/>";

    private static string Small(string font) => $"{Font(font)}<w:spacing w:val=\"0\"/><w:sz w:val=\"{Fifth}\"/><w:szCs w:val=\"{Fifth}\"/>";

    private static string Font(string name) => $"""<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>""";

    private static string Border(string side, int eighths) => $"""<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="404040"/>""";

    private static string Of(string id, string name, string? basedOn, string paragraph, string run)
    {
        var (kind, parent) = (basedOn is null ? "w:default=\"1\"" : IsOurs(id) ? "w:customStyle=\"1\"" : "", basedOn is null ? "" : $"<w:basedOn w:val=\"{basedOn}\"/>");
        return $"""
            <w:style w:type="paragraph" {kind} w:styleId="{id}"><w:name w:val="{name}"/>{parent}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>
            """;
    }

    private static bool IsOurs(string id) => id is not ("Normal" or "Title" or "Heading1" or "Heading2" or "BodyText" or "Caption" or "Signature" or "Date");
}

namespace Fadu.Workbooks.Reports.Documents;

/// <summary>The page of an official document: A4, 版心 156 mm × 225 mm, page number at the outer edge (GB/T 9704-2012, 5.1, 5.2 and 7.5).</summary>
internal static class OfficialPage
{
    /// <summary>Width of the text in twentieths of a point: 210 mm less 28 mm and 26 mm.</summary>
    public const int TextWidth = 8845;

    /// <summary>The page number at the right, one character from the edge; it stands 7 mm below the text.</summary>
    public const string OddFooter = $"""<w:ftr {OfficialNames.Declared}><w:p><w:pPr><w:pStyle w:val="PageNumberOdd"/></w:pPr>{Number}</w:p></w:ftr>""";

    /// <summary>The page number at the left.</summary>
    public const string EvenFooter = $"""<w:ftr {OfficialNames.Declared}><w:p><w:pPr><w:pStyle w:val="PageNumberEven"/></w:pPr>{Number}</w:p></w:ftr>""";

    /// <summary>Odd and even pages differ; half-width punctuation may close up as printers do.</summary>
    public const string Settings = $"""
        <w:settings {OfficialNames.Declared}>
          <w:zoom w:percent="100"/>
          <w:evenAndOddHeaders/>
          <w:characterSpacingControl w:val="compressPunctuation"/>
          <w:compat>
            <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
          </w:compat>
          <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
        </w:settings>
        """;

    private const string Number = """
        <w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r>
        """;

    /// <summary>The section: top 37 mm, bottom 35 mm, left 28 mm, right 26 mm.</summary>
    /// <param name="oddFooter">Relationship of the footer of odd pages.</param>
    /// <param name="evenFooter">Of even pages.</param>
    public static string Section(string oddFooter, string evenFooter) => $"""
        <w:sectPr {OfficialNames.Declared}>
          <w:footerReference w:type="default" r:id="{oddFooter}"/>
          <w:footerReference w:type="even" r:id="{evenFooter}"/>
          <w:pgSz w:w="11906" w:h="16838"/>
          <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1304" w:gutter="0"/>
        </w:sectPr>
        """;
}

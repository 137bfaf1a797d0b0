namespace Fadu.Workbooks.Reports.Documents;

/// <summary>The fonts of official documents, each with the name that a machine without it has for the like.</summary>
internal static class OfficialFonts
{
    /// <summary>正文.</summary>
    public const string Text = "仿宋_GB2312";

    /// <summary>First-level headings, heads of tables.</summary>
    public const string Heading = "黑体";

    /// <summary>Second-level headings.</summary>
    public const string Subheading = "楷体_GB2312";

    /// <summary>Titles.</summary>
    public const string Title = "方正小标宋简体";

    /// <summary>Page numbers.</summary>
    public const string Number = "宋体";

    /// <summary>The font table. The two of GB2312 are not in Windows since Vista; 小标宋 is nowhere but where it was bought.</summary>
    public static string Table { get; } = $"""
        <w:fonts {OfficialNames.Declared}>
          {Font(Text, "仿宋", "modern", "02010609060101010101")}
          {Font(Heading, "SimHei", "modern", "02010609060101010101")}
          {Font(Subheading, "楷体", "modern", "02010609060101010101")}
          {Font(Title, "华文中宋", "auto", "02010600040101010101")}
          {Font(Number, "SimSun", "auto", "02010600030101010101")}
        </w:fonts>
        """;

    private static string Font(string name, string other, string family, string panose) => $"""
        <w:font w:name="{name}"><w:altName w:val="{other}"/><w:panose1 w:val="{panose}"/><w:charset w:val="86"/><w:family w:val="{family}"/><w:pitch w:val="default"/></w:font>
        """;
}

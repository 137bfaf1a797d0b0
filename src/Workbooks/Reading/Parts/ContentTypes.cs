using Fadu.Workbooks.Reading.Limits;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>What kind of file it is, by the type that its main part is given.</summary>
internal static class ContentTypes
{
    public const string Path = "[Content_Types].xml";

    /// <summary>Refuses what is no workbook, or one that is not taken.</summary>
    /// <exception cref="RefusalException">The main part is of another type.</exception>
    public static void Check(PackageParts parts, string main)
    {
        using var xml = parts.Open(Path);
        var (type, byExtension) = (string.Empty, string.Empty);
        var root = xml.Root("Types");
        while (xml.NextChild(root))
        {
            var value = xml.Attribute("ContentType") ?? string.Empty;
            if (value.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                throw new RefusalException(Refusals.Macros);
            if (xml.Name == "Override" && main.Equals(xml.Attribute("PartName")?.TrimStart('/'), StringComparison.OrdinalIgnoreCase))
                type = value;
            else if (xml.Name == "Default" && main.EndsWith($".{xml.Attribute("Extension")}", StringComparison.OrdinalIgnoreCase))
                byExtension = value;
        }

        xml.Finish();
        Check(type.Length > 0 ? type : byExtension);
    }

    private static void Check(string type)
    {
        if (Has("binary"))
            throw new RefusalException(Refusals.Binary);
        if (Has("macroEnabled") || Has("addin"))
            throw new RefusalException(Refusals.Macros);
        if (Has("wordprocessingml"))
            throw new RefusalException(Refusals.NotAWorkbook(new("这是 Word 文档", "it is a Word document")));
        if (Has("presentationml"))
            throw new RefusalException(Refusals.NotAWorkbook(new("这是演示文稿", "it is a presentation")));
        if (!Has("spreadsheetml.sheet.main") && !Has("spreadsheetml.template.main"))
            throw new RefusalException(Refusals.NotAWorkbook(new("主部件不是工作簿", "its main part is no workbook")));

        bool Has(string word) => type.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}

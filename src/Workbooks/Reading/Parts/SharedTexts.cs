using Fadu.Workbooks.Reading.Limits;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Reads the table of texts that cells share (ECMA-376, 18.4.9).</summary>
internal static class SharedTexts
{
    /// <summary>The texts in their order; none where the file has no table.</summary>
    /// <exception cref="RefusalException">More than the limits allow.</exception>
    public static IReadOnlyList<string> Read(PackageParts parts, string? path)
    {
        if (path is null)
            return [];

        var limits = parts.Budget.Limits;
        List<string> texts = [];
        using var xml = parts.Open(path);
        var root = xml.Root("sst");
        while (xml.NextChild(root))
        {
            if (xml.Name != "si")
                continue;
            texts.Add(parts.Budget.Keep(CellString.Read(xml, limits.MostCharacters), path));
            if (texts.Count > limits.MostSharedTexts)
                throw new RefusalException(Refusals.TooLarge("不同文字数", "different texts", limits.MostSharedTexts, path));
        }

        xml.Finish();
        return texts;
    }
}

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Reads properties that programs have added (ECMA-376, 22.3).</summary>
internal static class CustomProperties
{
    private const int MostCharacters = 65_536;

    /// <summary>Their values as text, by name.</summary>
    public static IReadOnlyDictionary<string, string> Read(PackageParts parts)
    {
        Dictionary<string, string> properties = [];
        if (parts.Find(string.Empty, "custom-properties") is not { } path)
            return properties;

        using var xml = parts.Open(path);
        var root = xml.Root("Properties");
        while (xml.NextChild(root))
        {
            if (xml.Attribute("name") is { } name)
                properties[name] = parts.Budget.Keep(xml.DeepText(MostCharacters), path);
            parts.Budget.Listed(properties.Count, "属性数", "properties", path);
        }

        xml.Finish();
        return properties;
    }
}

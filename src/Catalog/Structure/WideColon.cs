using Fadu.Catalog.Yaml;
using Fadu.Indicators.Checking;

namespace Fadu.Catalog.Structure;

/// <summary>A key that is joined to its value by a full-width colon: <c>name：知晓率</c> is one long key to YAML.</summary>
internal static class WideColon
{
    /// <summary>The entry as it was meant; reported where it is another than the one in the file.</summary>
    public static YamlEntry Mended(YamlEntry entry, IReadOnlyList<Field> fields, string path, StructureReader reader)
    {
        var (key, value) = entry;
        if (key.Style is not ScalarStyle.Plain || key.Text.IndexOf('：', StringComparison.Ordinal) is not (> 0 and var at))
            return entry;

        var name = key.Text[..at].TrimEnd();
        if (fields.All(field => field.Key != name))
            return entry;

        var colon = key.Start with { Column = key.Start.Column + at };
        reader.Slip("structure.wide_colon", JsonPointer.Join(path, name), colon, new(
            "冒号是全角的，请改成半角冒号加空格", "the colon is full-width; write : and a blank after it"));
        var rest = key.Text[(at + 1)..];
        var begin = rest.Length - rest.TrimStart().Length;
        return new(key with { Text = name }, value is YamlScalar { Text: "", Style: ScalarStyle.Plain }
            ? new YamlScalar(colon with { Column = colon.Column + 1 + begin }, rest.Trim(), ScalarStyle.Plain, 1)
            : value);
    }
}

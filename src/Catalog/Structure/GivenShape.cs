using Fadu.Catalog.Yaml;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>The values of an example by name. Each is the text in the file; only 全体 takes a list.</summary>
internal sealed class GivenShape : Shape
{
    public override Text Kind => new("一组数(名称: 数)", "values (name: value)");

    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        if (node is not YamlMap map)
        {
            WrongKind(node, path, reader);
            return null;
        }

        var given = new List<Given>();
        foreach (var (key, content) in map.Entries)
        {
            var place = JsonPointer.Join(path, key.Text);
            reader.Locate(place, content);
            if (Texts(key.Text, content, place, reader) is { } texts)
                given.Add(new(key.Text, texts));
        }

        return given;
    }

    private static IReadOnlyList<string>? Texts(string name, YamlNode node, string path, StructureReader reader)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return [TextOf(scalar)];
            case YamlList list when IsOfOthers(name) && list.Elements.All(element => element is YamlScalar):
                return [.. list.Elements.Cast<YamlScalar>().Select(TextOf)];
            case YamlRefused:
                return null;
            default:
                reader.Fault("structure.wrong_kind", path, node.Start, IsOfOthers(name)
                    ? new("这里应当是其他单位的数，写成 [900, 870]", "the values of the other units are needed here, as in [900, 870]")
                    : new("这里只能写一个数；其他单位的数写在“全体.名称”下", "one value is needed here; those of other units go under 全体.NAME"));
                return null;
        }
    }

    private static bool IsOfOthers(string name) => name.TrimStart().StartsWith("全体", StringComparison.Ordinal);

    private static string TextOf(YamlScalar scalar) => scalar.Style is ScalarStyle.Plain && PlainScalar.IsNull(scalar.Text) ? "" : scalar.Text;
}

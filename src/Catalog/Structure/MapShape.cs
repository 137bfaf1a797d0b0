using Fadu.Catalog.Yaml;
using Fadu.Indicators.Checking;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>Keys that the author names, each with a value of one shape.</summary>
/// <param name="value">What each value is.</param>
internal sealed class MapShape(Shape value) : Shape
{
    public Shape Value => value;

    public override Text Kind => new("一组键值(名称: 内容)", "keys and values (name: content)");

    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        if (node is not YamlMap map)
        {
            WrongKind(node, path, reader);
            return null;
        }

        var entries = new List<KeyValuePair<string, object?>>();
        foreach (var (key, content) in map.Entries)
        {
            var place = JsonPointer.Join(path, key.Text);
            reader.Locate(place, content);
            if (TextShape.Unquoted(key, place, reader))
                entries.Add(new(key.Text, value.Read(content, place, reader)));
        }

        return entries;
    }
}

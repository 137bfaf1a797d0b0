using Fadu.Catalog.Yaml;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>What may stand at a place of the file.</summary>
internal abstract class Shape
{
    /// <summary>What a message calls it: 文字, 数, 列表.</summary>
    public abstract Text Kind { get; }

    /// <summary>Reads a value and reports everything that does not fit.</summary>
    /// <returns>Null where it cannot be read; lists and records come with what could be read.</returns>
    public abstract object? Read(YamlNode node, string path, StructureReader reader);

    /// <summary>Reports a value of another kind; what is refused already is not told twice.</summary>
    protected void WrongKind(YamlNode node, string path, StructureReader reader)
    {
        if (node is YamlRefused)
            return;

        var found = node switch
        {
            YamlList => new Text("列表", "a list"),
            YamlMap => new("一组键值", "keys and values"),
            YamlScalar { Text: "", Style: ScalarStyle.Plain } => new("空的", "nothing"),
            YamlScalar scalar => new($"“{Quoting.Shown(scalar.Text)}”", $"'{Quoting.Shown(scalar.Text)}'"),
            _ => new("别的", "something else"),
        };
        reader.Fault("structure.wrong_kind", path, node.Start, new(
            $"这里应当是{Kind.Chinese}，写的是{found.Chinese}", $"{Kind.English} is needed here, this is {found.English}"));
    }
}

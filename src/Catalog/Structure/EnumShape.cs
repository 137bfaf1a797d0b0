using Fadu.Catalog.Yaml;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>One of a few words.</summary>
/// <param name="values">The words.</param>
internal sealed class EnumShape(params string[] values) : Shape
{
    public IReadOnlyList<string> Values => values;

    public override Text Kind => new($" {string.Join("、", values)} 之一", $"one of {string.Join(", ", values)}");

    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        if (node is not YamlScalar { Text.Length: > 0 } scalar)
        {
            WrongKind(node, path, reader);
            return null;
        }

        if (values.Contains(scalar.Text))
            return scalar.Text;

        var near = NearestName.Find(scalar.Text, values);
        reader.Fault("structure.unknown_word", path, node.Start, new(
            $"“{Quoting.Shown(scalar.Text)}”不能用{(near is null ? "；" : $"，是不是 {near}？")}可以写：{string.Join("、", values)}",
            $"'{Quoting.Shown(scalar.Text)}' can't be used{(near is null ? "" : $", did you mean {near}?")}; you can write: {string.Join(", ", values)}"));
        return null;
    }
}

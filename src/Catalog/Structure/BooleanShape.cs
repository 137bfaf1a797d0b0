using Fadu.Catalog.Yaml;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary><c>true</c> or <c>false</c>, without quotation marks; no other words for them.</summary>
internal sealed class BooleanShape : Shape
{
    public override Text Kind => new(" true 或 false(不加引号)", "true or false (without quotation marks)");

    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        if (node is YamlScalar { Style: ScalarStyle.Plain, Text: "true" or "false" } scalar)
            return scalar.Text == "true";

        WrongKind(node, path, reader);
        return null;
    }
}

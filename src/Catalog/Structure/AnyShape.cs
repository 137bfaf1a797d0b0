using Fadu.Catalog.Yaml;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>A scalar whose kind another field tells: it comes back unread.</summary>
internal sealed class AnyShape : Shape
{
    public override Text Kind => new("一个值", "one value");

    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        if (node is YamlScalar)
            return node;

        WrongKind(node, path, reader);
        return null;
    }
}

using Fadu.Catalog.Yaml;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>Either one value, or something with a structure.</summary>
/// <param name="kind">What a message calls it.</param>
/// <param name="single">What a scalar is read as.</param>
/// <param name="structured">What a list or a map is read as.</param>
internal sealed class EitherShape(Text kind, Shape single, Shape structured) : Shape
{
    public Shape Single => single;

    public Shape Structured => structured;

    public override Text Kind => kind;

    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        if (node is YamlScalar)
            return single.Read(node, path, reader);

        if (node is YamlMap && structured is RecordShape or MapShape)
            return structured.Read(node, path, reader);

        WrongKind(node, path, reader);
        return null;
    }
}

using Fadu.Catalog.Yaml;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>A list. An element that cannot be read keeps its place, so that the others keep theirs.</summary>
/// <param name="element">What each element is; asked for late, since indicators stand within indicators.</param>
/// <param name="minItems">Least number of elements.</param>
internal sealed class ListShape(Func<Shape> element, int minItems) : Shape
{
    public Shape Element => element();

    public int MinItems => minItems;

    public override Text Kind => new("列表(每行以 - 开头，或写在 [ ] 里)", "a list (lines that begin with -, or in [ ])");

    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        if (node is not YamlList list)
        {
            WrongKind(node, path, reader);
            return null;
        }

        if (list.Elements.Count < minItems)
        {
            reader.Fault("structure.too_few", path, node.Start, new(
                $"至少要写 {minItems} 个，写了 {list.Elements.Count} 个", $"at least {minItems} are needed, there are {list.Elements.Count}"));
        }

        var elements = new List<object?>();
        for (var i = 0; i < list.Elements.Count; i++)
        {
            var place = Indicators.Checking.JsonPointer.Join(path, i);
            reader.Locate(place, list.Elements[i]);
            elements.Add(Element.Read(list.Elements[i], place, reader));
        }

        return elements;
    }
}

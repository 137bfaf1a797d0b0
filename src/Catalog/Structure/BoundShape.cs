using Fadu.Catalog.Yaml;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>A number, or a date in quotation marks; which of them, the type beside it tells.</summary>
internal sealed class BoundShape : Shape
{
    private static readonly TextShape _date = new(0, null);
    private static readonly NumberShape _number = new();

    public override Text Kind => new("数，或者加引号的日期", "a number, or a date in quotation marks");

    public override object? Read(YamlNode node, string path, StructureReader reader) => node switch
    {
        YamlScalar { Style: ScalarStyle.Plain } plain when PlainScalar.IsDate(plain.Text) => _date.Read(node, path, reader),
        YamlScalar { Style: ScalarStyle.Plain } => _number.Read(node, path, reader),
        YamlScalar => _date.Read(node, path, reader),
        _ => Refuse(node, path, reader),
    };

    private object? Refuse(YamlNode node, string path, StructureReader reader)
    {
        WrongKind(node, path, reader);
        return null;
    }
}

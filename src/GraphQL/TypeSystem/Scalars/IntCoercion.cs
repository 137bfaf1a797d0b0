using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Whole numbers of 32 bits, signed.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Int.</remarks>
internal sealed class IntCoercion : ScalarCoercion
{
    public override Type ValueType => typeof(int);

    public override CoercedValue ReadLiteral(ValueNode literal) =>
        literal is IntValueNode number ? Read(number.Text) : CoercedValue.Not($"Int cannot represent {Shown.Of(literal)}: it is no whole number.");

    public override CoercedValue ReadJson(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? Read(value.GetRawText())
        : CoercedValue.Not($"Int cannot represent {Shown.Of(value)}: it is no whole number.");

    public override string? Write(object value, JsonOutput output)
    {
        if (WholeNumbers.Of(value) is not { } number)
            return $"Int cannot represent {Shown.Of(value)}: it is no whole number.";
        if (number < int.MinValue || number > int.MaxValue)
            return $"Int cannot represent {number}: it has 32 bits.";
        output.Number((long)number);
        return null;
    }

    private static CoercedValue Read(string text) => Numbers.Whole(text) switch
    {
        >= int.MinValue and <= int.MaxValue and { } number => CoercedValue.Of((int)number),
        null when Numbers.Exact(text) is { } exact && !decimal.IsInteger(exact) =>
            CoercedValue.Not($"Int cannot represent {text}: it is no whole number."),
        _ => CoercedValue.Not($"Int cannot represent {(text.Length > 40 ? "this number" : text)}: it has 32 bits."),
    };
}

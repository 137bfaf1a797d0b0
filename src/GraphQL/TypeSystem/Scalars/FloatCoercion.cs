using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Finite numbers of 64 bits.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Float.</remarks>
internal sealed class FloatCoercion : ScalarCoercion
{
    public override Type ValueType => typeof(double);

    public override CoercedValue ReadLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => Read(number.Text),
        FloatValueNode number => Read(number.Text),
        _ => CoercedValue.Not($"Float cannot represent {Shown.Of(literal)}: it is no number."),
    };

    public override CoercedValue ReadJson(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? Read(value.GetRawText())
        : CoercedValue.Not($"Float cannot represent {Shown.Of(value)}: it is no number.");

    public override string? Write(object value, JsonOutput output)
    {
        double? number = value switch
        {
            double real => real,
            float real => real,
            decimal real => (double)real,
            _ => WholeNumbers.Of(value) is { } whole ? (double)whole : null,
        };
        if (number is not { } found)
            return $"Float cannot represent {Shown.Of(value)}: it is no number.";
        if (!double.IsFinite(found))
            return "Float cannot represent a number that is not finite.";
        output.Number(found);
        return null;
    }

    private static CoercedValue Read(string text) => Numbers.Finite(text) is { } number
        ? CoercedValue.Of(number)
        : CoercedValue.Not("Float cannot represent this number: it is not finite in 64 bits.");
}

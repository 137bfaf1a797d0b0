using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Whole numbers of 64 bits, signed: a number in responses, a number or a string of digits in requests.</summary>
internal sealed class LongCoercion : ScalarCoercion
{
    public override Type ValueType => typeof(long);

    public override CoercedValue ReadLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => Read(number.Text),
        StringValueNode text => Read(text.Value),
        _ => CoercedValue.Not($"Long cannot represent {Shown.Of(literal)}: it is no whole number."),
    };

    public override CoercedValue ReadJson(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? Read(value.GetRawText())
        : JsonText.Of(value) is { } text ? Read(text) : CoercedValue.Not($"Long cannot represent {Shown.Of(value)}: it is no whole number.");

    public override string? Write(object value, JsonOutput output)
    {
        if (WholeNumbers.Of(value) is not { } number || number < long.MinValue || number > long.MaxValue)
            return $"Long cannot represent {Shown.Of(value)}: it is no whole number of 64 bits.";
        output.Number((long)number);
        return null;
    }

    private static CoercedValue Read(string text) => Numbers.Whole(text) is { } number
        ? CoercedValue.Of(number)
        : CoercedValue.Not($"Long cannot represent {Shown.Of(text)}: it is no whole number of 64 bits.");
}

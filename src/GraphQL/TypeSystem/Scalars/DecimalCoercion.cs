using System.Globalization;
using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>
/// Decimal numbers with exactly their digits, up to 28 of them: a string in responses, since clients read numbers as binary ones; a string
/// or a number in requests. Trailing zeros are kept.
/// </summary>
internal sealed class DecimalCoercion : ScalarCoercion
{
    public override Type ValueType => typeof(decimal);

    public override CoercedValue ReadLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => Read(number.Text),
        FloatValueNode number => Read(number.Text),
        StringValueNode text => Read(text.Value),
        _ => CoercedValue.Not($"Decimal cannot represent {Shown.Of(literal)}: it is no number."),
    };

    public override CoercedValue ReadJson(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? Read(value.GetRawText())
        : JsonText.Of(value) is { } text ? Read(text) : CoercedValue.Not($"Decimal cannot represent {Shown.Of(value)}: it is no number.");

    public override string? Write(object value, JsonOutput output)
    {
        decimal? number = value is decimal real ? real
            : WholeNumbers.Of(value) is { } whole && Int128.Abs(whole) <= (Int128)decimal.MaxValue ? (decimal)whole : null;
        if (number is not { } found)
            return $"Decimal cannot represent {Shown.Of(value)}: it is no decimal number.";
        output.String(found.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private static CoercedValue Read(string text) => Numbers.Exact(text) is { } number
        ? CoercedValue.Of(number)
        : CoercedValue.Not($"Decimal cannot represent {Shown.Of(text)}: it is no number, or has more digits than fit.");
}

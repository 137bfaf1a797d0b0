using System.Globalization;
using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Identifiers: strings, also where whole numbers are given for them.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-ID.</remarks>
internal sealed class IdCoercion : ScalarCoercion
{
    public override Type ValueType => typeof(string);

    public override CoercedValue ReadLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => CoercedValue.Of(text.Value),
        IntValueNode number => CoercedValue.Of(number.Text),
        _ => CoercedValue.Not($"ID cannot represent {Shown.Of(literal)}: it is neither a string nor a whole number."),
    };

    public override CoercedValue ReadJson(JsonElement value)
    {
        if (JsonText.Of(value) is { } text)
            return CoercedValue.Of(text);
        if (value.ValueKind == JsonValueKind.Number && Whole(value.GetRawText()) is { } number)
            return CoercedValue.Of(number);
        return CoercedValue.Not($"ID cannot represent {Shown.Of(value)}: it is neither a string nor a whole number.");
    }

    public override string? Write(object value, JsonOutput output)
    {
        var text = value switch
        {
            string known => known,
            Guid id => id.ToString("D", CultureInfo.InvariantCulture),
            _ => WholeNumbers.Of(value)?.ToString(CultureInfo.InvariantCulture),
        };
        if (text is null)
            return $"ID cannot represent {Shown.Of(value)}: it is neither a string nor a whole number.";
        output.String(text);
        return null;
    }

    // Digits are kept as they came, however many; 1.0 and 1e3 are whole numbers in another spelling.
    private static string? Whole(string text) =>
        text.AsSpan().IndexOfAny("eE.") < 0 ? text : Numbers.Whole(text)?.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Civil days without a time: <c>2025-09-03</c>.</summary>
/// <remarks>Source: ISO 8601-1:2019, calendar date in extended format.</remarks>
internal sealed class DateCoercion : ScalarCoercion
{
    private const string Format = "yyyy-MM-dd";

    public override Type ValueType => typeof(DateOnly);

    public override CoercedValue ReadLiteral(ValueNode literal) =>
        literal is StringValueNode text ? Read(text.Value) : CoercedValue.Not($"Date cannot represent {Shown.Of(literal)}: it is no string.");

    public override CoercedValue ReadJson(JsonElement value) =>
        JsonText.Of(value) is { } text ? Read(text) : CoercedValue.Not($"Date cannot represent {Shown.Of(value)}: it is no string.");

    public override string? Write(object value, JsonOutput output)
    {
        if (value is not DateOnly date)
            return $"Date cannot represent {Shown.Of(value)}: it is no day.";
        output.String(date.ToString(Format, CultureInfo.InvariantCulture));
        return null;
    }

    private static CoercedValue Read(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? CoercedValue.Of(date)
            : CoercedValue.Not($"Date cannot represent {Shown.Of(text)}: it is no day written as 2025-09-03.");
}

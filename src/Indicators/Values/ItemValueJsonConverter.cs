using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fadu.Indicators.Values;

/// <summary>Writes an <see cref="ItemValue"/> as a bare JSON scalar and reads it back, with the number's digits.</summary>
public sealed class ItemValueJsonConverter : JsonConverter<ItemValue>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">The token is no number within decimal's range, no truth value and no string; null neither.</exception>
    public override ItemValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetDecimal(out var number) => ItemValue.Of(number),
        JsonTokenType.Number => throw new JsonException("A value is a number beyond what a decimal can hold."),
        JsonTokenType.True => ItemValue.Of(true),
        JsonTokenType.False => ItemValue.Of(false),
        JsonTokenType.String => ItemValue.Of(reader.GetString()!),
        _ => throw new JsonException($"A value is a number, true, false or a string, not {reader.TokenType}; an absent one is a nullable value."),
    };

    /// <inheritdoc />
    /// <exception cref="JsonException">No value was ever set.</exception>
    public override void Write(Utf8JsonWriter writer, ItemValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Number is { } number)
            writer.WriteNumberValue(number);
        else if (value.Boolean is { } boolean)
            writer.WriteBooleanValue(boolean);
        else
            writer.WriteStringValue(value.Text ?? throw new JsonException("A value that was never set can't be written."));
    }
}

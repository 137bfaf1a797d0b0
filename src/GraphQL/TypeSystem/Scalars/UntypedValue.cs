using System.Diagnostics;
using System.Text.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>
/// Values without a type in C#: <see cref="string"/> (enum values too), <see cref="bool"/>, <see cref="long"/> where a number is whole and
/// fits, else <see cref="double"/>, <c>object?[]</c>, <see cref="IReadOnlyDictionary{TKey, TValue}"/> from string to value in the order given.
/// </summary>
internal static class UntypedValue
{
    public static object? Of(ValueNode literal, ref string? problem)
    {
        switch (literal)
        {
            case NullValueNode:
                return null;
            case BooleanValueNode boolean:
                return boolean.Value;
            case StringValueNode text:
                return text.Value;
            case EnumValueNode name:
                return name.Value;
            case IntValueNode number:
                return Number(number.Text, ref problem);
            case FloatValueNode number:
                return Number(number.Text, ref problem);
            case ListValueNode list:
                var items = new object?[list.Values.Length];
                for (var index = 0; index < items.Length; index++)
                    items[index] = Of(list.Values[index], ref problem);
                return items;
            case ObjectValueNode fields:
                var members = new OrderedDictionary<string, object?>(fields.Fields.Length, StringComparer.Ordinal);
                foreach (var field in fields.Fields)
                    members[field.Name.Value] = Of(field.Value, ref problem);
                return members;
            default:
                throw new UnreachableException($"No case for {literal.Kind}.");
        }
    }

    public static object? Of(JsonElement value, ref string? problem)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return value.GetBoolean();
            case JsonValueKind.String:
                var text = JsonText.Of(value);
                problem ??= text is null ? "A string holds half a surrogate pair." : null;
                return text;
            case JsonValueKind.Number:
                return Number(value.GetRawText(), ref problem);
            case JsonValueKind.Array:
                var items = new object?[value.GetArrayLength()];
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    items[index++] = Of(item, ref problem);
                return items;
            case JsonValueKind.Object:
                var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
                foreach (var member in value.EnumerateObject())
                    Add(members, member, ref problem);
                return members;
            default:
                return null;
        }
    }

    private static void Add(OrderedDictionary<string, object?> members, JsonProperty member, ref string? problem)
    {
        if (JsonText.NameOf(member) is { } name)
            members[name] = Of(member.Value, ref problem);
        else
            problem ??= "A name is no text.";
    }

    private static object? Number(string text, ref string? problem)
    {
        if (Numbers.Whole(text) is { } whole)
            return whole;
        var number = Numbers.Finite(text);
        problem ??= number is null ? "A number is not finite in 64 bits." : null;
        return number;
    }
}

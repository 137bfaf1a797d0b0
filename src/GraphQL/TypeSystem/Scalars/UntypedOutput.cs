using System.Collections;
using System.Text;
using System.Text.Json;
using Fadu.GraphQL.Json;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Writes values without a type as JSON.</summary>
internal static class UntypedOutput
{
    // A list that holds itself would never end.
    private const int DeepestNesting = 200;

    /// <returns>Null where all was written, else why not; then part of it may stand in the output.</returns>
    public static string? Write(object? value, JsonOutput output, int depth)
    {
        if (depth > DeepestNesting)
            return "The value is nested too deep.";
        switch (value)
        {
            case null:
                output.Null();
                return null;
            case string text:
                output.String(text);
                return null;
            case bool boolean:
                output.Bool(boolean);
                return null;
            case JsonElement { ValueKind: not JsonValueKind.Undefined } json:
                output.Raw(Encoding.UTF8.GetBytes(json.GetRawText()));
                return null;
            case IEnumerable<KeyValuePair<string, object?>> members:
                return WriteMembers(members, output, depth);
            case IEnumerable items:
                return WriteItems(items, output, depth);
            default:
                return WriteNumber(value, output);
        }
    }

    private static string? WriteNumber(object value, JsonOutput output)
    {
        if (value is decimal exact)
            output.Number(exact);
        else if (WholeNumbers.Of(value) is { } whole && whole >= long.MinValue && whole <= long.MaxValue)
            output.Number((long)whole);
        else if (Real(value) is { } real && double.IsFinite(real))
            output.Number(real);
        else
            return $"{Shown.Of(value)} cannot be written as JSON.";
        return null;
    }

    private static double? Real(object value) => value switch
    {
        double number => number,
        float number => number,
        ulong number => number,
        _ => null,
    };

    private static string? WriteMembers(IEnumerable<KeyValuePair<string, object?>> members, JsonOutput output, int depth)
    {
        var separator = (byte)'{';
        foreach (var (name, member) in members)
        {
            output.Raw(separator);
            output.String(name);
            output.Raw((byte)':');
            if (Write(member, output, depth + 1) is { } problem)
                return problem;
            separator = (byte)',';
        }

        output.Raw(separator == '{' ? "{}"u8 : "}"u8);
        return null;
    }

    private static string? WriteItems(IEnumerable items, JsonOutput output, int depth)
    {
        var separator = (byte)'[';
        foreach (var item in items)
        {
            output.Raw(separator);
            if (Write(item, output, depth + 1) is { } problem)
                return problem;
            separator = (byte)',';
        }

        output.Raw(separator == '[' ? "[]"u8 : "]"u8);
        return null;
    }
}

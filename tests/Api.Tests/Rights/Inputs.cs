using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.Api.Tests.Rights;

/// <summary>
/// Inputs of mutations as far as they are required, for a unit; they expect a version that nothing has, so that nothing is done where the
/// mutation lets them.
/// </summary>
internal static class Inputs
{
    /// <summary>The argument of a mutation.</summary>
    public static string Of(Field mutation, string unit) => $"(input: {ObjectOf((InputObjectType)mutation.Arguments.Find("input")!.Type.Named, unit)})";

    /// <summary>Whether an input names a unit that it is about.</summary>
    public static bool NamesUnit(Field mutation) => Of(mutation, "?").Contains("\"?\"", StringComparison.Ordinal);

    private static string ObjectOf(InputObjectType type, string unit)
    {
        var fields = type.IsOneOf
            ? type.Fields.Take(1)
            : type.Fields.Where(field => field.IsRequired || field.Name is "expectedVersion" or "reason");
        return $"{{ {string.Join(", ", fields.Select(field => $"{field.Name}: {ValueOf(type.Name, field, unit)}"))} }}";
    }

    private static string ValueOf(string parent, InputValue field, string unit)
    {
        var one = (field.Name, field.Type.Named) switch
        {
            ("expectedVersion", _) => "9999",
            ("unitCode", _) => $"\"{unit}\"",
            ("code", _) when parent.Contains("UnitContact", StringComparison.Ordinal) => $"\"{unit}\"",
            ("roundCode", _) => "\"R\"",
            ("item" or "itemCode", ScalarType) => "\"fund\"",
            ("indicatorCode", _) => "\"1\"",
            ("sha256", _) => $"\"{RightsStage.HiddenFile}\"",
            ("fileName", _) => "\"a.pdf\"",
            (_, InputObjectType type) => ObjectOf(type, unit),
            (_, EnumType type) => type.Values[0].Name,
            (_, { Name: "Int" }) => "1",
            (_, { Name: "Boolean" }) => "true",
            (_, { Name: "Decimal" }) => "\"1\"",
            (_, { Name: "Date" }) => "\"2025-01-01\"",
            (_, { Name: "DateTime" }) => "\"2030-01-01T00:00:00+08:00\"",
            _ => "\"nobody\"",
        };
        return field.Type.Nullable is ListType ? $"[{one}]" : one;
    }
}

using System.Collections.Frozen;

namespace Fadu.GraphQL.Binding.Inputs;

/// <summary>What compiled readers call.</summary>
internal static class InputValues
{
    /// <summary>The value of a field; null where it is null or not given.</summary>
    public static object? Field(IReadOnlyDictionary<string, object?> fields, string name) => fields.GetValueOrDefault(name);

    /// <summary>Whether a field is given.</summary>
    public static bool Has(IReadOnlyDictionary<string, object?> fields, string name) => fields.ContainsKey(name);

    /// <summary>The C# value of an enum value.</summary>
    public static T Enum<T>(object name, FrozenDictionary<string, T> values) => values[(string)name];

    /// <summary>The values of a C# enum by the names in the schema, each of its own type instead of boxed.</summary>
    public static object Names(IReadOnlyDictionary<string, object> values, Type csharp) =>
        typeof(InputValues).GetMethod(nameof(Typed))!.MakeGenericMethod(csharp).Invoke(null, [values])!;

    /// <summary>See <see cref="Names"/>.</summary>
    public static FrozenDictionary<string, T> Typed<T>(IReadOnlyDictionary<string, object> values) =>
        values.ToFrozenDictionary(pair => pair.Key, pair => (T)pair.Value, StringComparer.Ordinal);
}

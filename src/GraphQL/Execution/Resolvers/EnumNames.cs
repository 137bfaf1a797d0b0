using System.Collections.Frozen;
using System.Text;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>What the values of an enumeration are called in responses, as JSON that only has to be copied.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Enums, result coercion.</remarks>
internal sealed class EnumNames
{
    private readonly FrozenDictionary<object, byte[]> _byValue;
    private readonly FrozenDictionary<string, byte[]> _byName;

    /// <param name="type">The enumeration.</param>
    /// <param name="names">From C# value to name; every name one of the enumeration's.</param>
    public EnumNames(EnumType type, IEnumerable<KeyValuePair<object, string>> names)
    {
        _byName = type.Values.ToFrozenDictionary(value => value.Name, value => Encoding.UTF8.GetBytes($"\"{value.Name}\""), StringComparer.Ordinal);
        _byValue = names.ToFrozenDictionary(pair => pair.Key, pair => _byName[pair.Value]);
    }

    /// <summary>The C# values that have a name.</summary>
    public IEnumerable<KeyValuePair<object, byte[]>> Values => _byValue;

    /// <summary>The name of a value with its quotes; null where it has none. Values without a mapping are called what their text says.</summary>
    public byte[]? Of(object value) =>
        _byValue.GetValueOrDefault(value) ?? _byName.GetValueOrDefault(value as string ?? value.ToString() ?? "");
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Fadu.Indicators.IndexSystems;

/// <summary>Values by code that equal others with the same values under the same codes, in whatever order.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
internal sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    private readonly OrderedDictionary<string, T> _values;

    internal ValueMap(IEnumerable<KeyValuePair<string, T>> values) => _values = new(values, StringComparer.Ordinal);

    public static ValueMap<T> Empty { get; } = new([]);

    public IEnumerable<string> Keys => _values.Keys;

    public IEnumerable<T> Values => _values.Values;

    public int Count => _values.Count;

    public T this[string key] => _values[key];

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _values.TryGetValue(key, out value);

    public bool Equals(ValueMap<T>? other) => other is not null && Count == other.Count
        && _values.All(pair => other.TryGetValue(pair.Key, out var value) && EqualityComparer<T>.Default.Equals(pair.Value, value));

    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    public override int GetHashCode() => _values.Aggregate(0, (hash, pair) => hash ^ HashCode.Combine(pair.Key, pair.Value));

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The values with one set, in its place where the code is known, else at the end.</summary>
    public ValueMap<T> With(string key, T value)
    {
        var changed = new OrderedDictionary<string, T>(_values, StringComparer.Ordinal) { [key] = value };
        return new(changed);
    }

    /// <summary>The values without one.</summary>
    public ValueMap<T> Without(string key) => new(_values.Where(pair => pair.Key != key));
}

/// <summary>Makes maps that compare by their values.</summary>
internal static class ValueMap
{
    /// <summary>A copy, unless it is such a map already; an empty one of null, to which generated serializers set what an older event lacks.</summary>
    public static ValueMap<T> Of<T>(IReadOnlyDictionary<string, T>? values) => values switch
    {
        null => ValueMap<T>.Empty,
        ValueMap<T> same => same,
        _ => new(values),
    };
}

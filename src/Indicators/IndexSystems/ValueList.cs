using System.Collections;

namespace Fadu.Indicators.IndexSystems;

/// <summary>A list that equals another with equal elements in the same order, so that records with lists compare by what they say.</summary>
/// <typeparam name="T">Type of the elements.</typeparam>
internal sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _elements;

    internal ValueList(IEnumerable<T> elements) => _elements = [.. elements];

    public static ValueList<T> Empty { get; } = new([]);

    public int Count => _elements.Length;

    public T this[int index] => _elements[index];

    public bool Equals(ValueList<T>? other) => other is not null && _elements.AsSpan().SequenceEqual(other._elements, EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var element in _elements)
            hash.Add(element);

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes lists that compare by their elements.</summary>
internal static class ValueList
{
    /// <summary>A copy, unless it is such a list already; an empty one of null, to which generated serializers set what an older event lacks.</summary>
    public static ValueList<T> Of<T>(IReadOnlyList<T>? elements) => elements switch
    {
        null => ValueList<T>.Empty,
        ValueList<T> same => same,
        _ => new(elements),
    };
}

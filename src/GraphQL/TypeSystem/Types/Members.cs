using System.Collections;
using System.Collections.Frozen;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>Named parts of a type or a schema, in the order in which they were defined, found by name.</summary>
/// <typeparam name="T">What they are.</typeparam>
public sealed class Members<T> : IReadOnlyList<T>
    where T : class, INamed
{
    private readonly T[] _inOrder;
    private readonly FrozenDictionary<string, T> _byName;

    /// <param name="members">The members; of several with one name only the first is found by it.</param>
    public Members(IEnumerable<T> members)
    {
        _inOrder = [.. members];
        _byName = _inOrder.DistinctBy(member => member.Name, StringComparer.Ordinal).ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => _inOrder.Length;

    /// <inheritdoc/>
    public T this[int index] => _inOrder[index];

    /// <summary>The member of a name; null where there is none.</summary>
    public T? Find(string name) => _byName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_inOrder).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _inOrder.GetEnumerator();
}

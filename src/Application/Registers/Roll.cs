using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Fadu.Indicators.Values;

namespace Fadu.Application.Registers;

/// <summary>
/// Everything of one kind by code, in the order of codes by their characters, with the versions of the streams. Immutable: what comes of
/// a change shares all but some twenty entries with what it was made from.
/// </summary>
/// <typeparam name="T">Of what kind.</typeparam>
internal sealed class Roll<T> : IReadOnlyDictionary<string, T>
    where T : class
{
    private static readonly ImmutableSortedDictionary<string, Entry> None = ImmutableSortedDictionary.Create<string, Entry>(StringComparer.Ordinal);

    private readonly ImmutableSortedDictionary<string, Entry> _entries;
    private readonly Func<T, string> _name;

    private Roll(ImmutableSortedDictionary<string, Entry> entries, Func<T, string> name) => (_entries, _name) = (entries, name);

    /// <inheritdoc />
    public int Count => _entries.Count;

    /// <inheritdoc />
    public IEnumerable<string> Keys => _entries.Keys;

    /// <inheritdoc />
    public IEnumerable<T> Values => _entries.Values.Select(entry => entry.State);

    /// <summary>Each with its name as <see cref="Folded"/> has it.</summary>
    public IEnumerable<(T State, string Name)> Named
    {
        get
        {
            foreach (var (_, entry) in _entries)
                yield return (entry.State, entry.Name);
        }
    }

    /// <inheritdoc />
    public T this[string key] => _entries[key].State;

    /// <summary>With nothing in it.</summary>
    /// <param name="name">The name that one is searched by.</param>
    public static Roll<T> Empty(Func<T, string> name) => new(None, name);

    /// <summary>A name, or a part of one, as it is compared when it is searched for: neither case nor width matters.</summary>
    public static string Folded(string name) => NameKey.Of(name).ToUpperInvariant();

    /// <summary>Version of the stream; 0: there is none.</summary>
    public long VersionOf(string code) => _entries.TryGetValue(code, out var entry) ? entry.Version : 0;

    /// <summary>With one state more, or another one.</summary>
    public Roll<T> With(string code, T state, long version) => new(_entries.SetItem(code, EntryOf(code, state, version)), _name);

    /// <summary>With many at once.</summary>
    public Roll<T> With(IEnumerable<(string Code, T State, long Version)> states) =>
        new(_entries.SetItems(states.Select(one => KeyValuePair.Create(one.Code, EntryOf(one.Code, one.State, one.Version)))), _name);

    /// <inheritdoc />
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        value = _entries.TryGetValue(key, out var entry) ? entry.State : null;
        return value is not null;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        foreach (var (code, entry) in _entries)
            yield return new(code, entry.State);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Entry EntryOf(string code, T state, long version)
    {
        // Most changes leave the name alone, and folding it costs more than the rest.
        var name = _name(state);
        return new(state, version, _entries.TryGetValue(code, out var before) && _name(before.State) == name ? before.Name : Folded(name));
    }

    private sealed record Entry(T State, long Version, string Name);
}

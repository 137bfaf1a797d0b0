using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>A cache of a fixed size, for many threads. What was not asked for since the last round of the clock goes first; reading takes no lock.</summary>
/// <typeparam name="TKey">By what entries are found.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="capacity">How many entries it holds at most; at least 1.</param>
/// <remarks>The algorithm is known as clock or second chance: as good as least recently used where it matters, without a list to relink at each read.</remarks>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly Queue<TKey> _clock = new();

    public int Count => _entries.Count;

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            value = null;
            return false;
        }

        // Written only when it changes, so that readers on several processors don't take the line from each other.
        if (!entry.IsUsed)
            entry.IsUsed = true;
        value = entry.Value;
        return true;
    }

    /// <summary>Keeps a value, unless another thread was faster.</summary>
    /// <returns>What is kept now.</returns>
    public TValue Add(TKey key, TValue value)
    {
        lock (_clock)
        {
            if (_entries.TryGetValue(key, out var faster))
                return faster.Value;
            while (_clock.Count >= capacity)
                Advance();
            _entries[key] = new(value);
            _clock.Enqueue(key);
            return value;
        }
    }

    private void Advance()
    {
        var key = _clock.Dequeue();
        var entry = _entries[key];
        if (!entry.IsUsed)
        {
            _entries.TryRemove(key, out _);
            return;
        }

        entry.IsUsed = false;
        _clock.Enqueue(key);
    }

    private sealed class Entry(TValue value)
    {
        private volatile bool _isUsed;

        public TValue Value { get; } = value;

        public bool IsUsed
        {
            get => _isUsed;
            set => _isUsed = value;
        }
    }
}

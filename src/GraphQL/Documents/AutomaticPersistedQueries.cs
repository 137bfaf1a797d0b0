namespace Fadu.GraphQL.Documents;

/// <summary>
/// Texts that clients sent once with their hash, so that from then on the hash is enough. Bounded: what was not asked for longest goes first.
/// Safe for many threads.
/// </summary>
/// <remarks>Source: https://www.apollographql.com/docs/apollo-server/performance/apq.</remarks>
public sealed class AutomaticPersistedQueries
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Hash, byte[] Text)>> _byHash = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Hash, byte[] Text)> _lastAskedForFirst = new();
    private readonly int _mostEntries;
    private readonly long _mostBytes;
    private long _bytes;

    /// <param name="mostEntries">How many texts are kept; at least 1.</param>
    /// <param name="mostBytes">How many bytes of text are kept in all; at least 1. A longer text is not kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is less than 1.</exception>
    public AutomaticPersistedQueries(int mostEntries, long mostBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostEntries, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBytes, 1);
        (_mostEntries, _mostBytes) = (mostEntries, mostBytes);
    }

    /// <summary>How many texts are kept at the moment.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _byHash.Count;
        }
    }

    /// <summary>How many bytes of text are kept at the moment.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
                return _bytes;
        }
    }

    /// <summary>The text of a hash, in UTF-8; null where it is not kept, or not any more.</summary>
    /// <param name="hash">64 lower-case hexadecimal digits.</param>
    public ReadOnlyMemory<byte>? Find(string hash)
    {
        lock (_gate)
        {
            if (!_byHash.TryGetValue(hash, out var node))
                return null;
            _lastAskedForFirst.Remove(node);
            _lastAskedForFirst.AddFirst(node);
            return node.Value.Text;
        }
    }

    /// <summary>Keeps a text.</summary>
    /// <param name="hash">The SHA-256 of its bytes; the caller has checked it.</param>
    /// <param name="text">The text in UTF-8. It is copied: its memory may be that of a request, which is used again.</param>
    internal void Keep(string hash, ReadOnlySpan<byte> text)
    {
        lock (_gate)
        {
            if (text.Length > _mostBytes || _byHash.ContainsKey(hash))
                return;
            _byHash.Add(hash, _lastAskedForFirst.AddFirst((hash, text.ToArray())));
            _bytes += text.Length;
            while (_byHash.Count > _mostEntries || _bytes > _mostBytes)
                Drop(_lastAskedForFirst.Last!);
        }
    }

    private void Drop(LinkedListNode<(string Hash, byte[] Text)> node)
    {
        _lastAskedForFirst.Remove(node);
        _byHash.Remove(node.Value.Hash);
        _bytes -= node.Value.Text.Length;
    }
}

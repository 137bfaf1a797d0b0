using Fadu.EventStore.Canonical;
using Fadu.EventStore.Events;

namespace Fadu.EventStore.Verification;

/// <summary>Builds a checkpoint from the events of all streams, stream by stream.</summary>
/// <remarks>Of each stream what counts ends before the first version behind the place, so that it is always a beginning of it.</remarks>
internal sealed class HeadCollector(EventPosition upTo)
{
    private readonly ContentBuffer _leaf = new();
    private readonly byte[] _head = new byte[EventContent.HashLength];
    private long _version;
    private bool _behind;
    private long _events;
    private DateTimeOffset? _from;
    private DateTimeOffset? _to;

    public MerkleTree Tree { get; } = new();

    /// <summary>The next event of the stream.</summary>
    public void Take(long version, EventPosition position, DateTimeOffset time, ReadOnlySpan<byte> hash)
    {
        _behind |= position > upTo;
        if (_behind)
            return;
        hash.CopyTo(_head);
        Head(version, 1, time, time);
    }

    /// <summary>The whole beginning of a stream at once.</summary>
    public void TakeHead(long version, long events, DateTimeOffset from, DateTimeOffset to, ReadOnlySpan<byte> hash)
    {
        hash.CopyTo(_head);
        Head(version, events, from, to);
    }

    /// <summary>The stream has no more events.</summary>
    public void EndStream(string stream)
    {
        if (_version > 0)
        {
            StreamLeaf.Write(stream, _version, _head, _leaf);
            Tree.Add(_leaf.Written);
        }

        (_version, _behind) = (0, false);
    }

    public Checkpoint Build() => new()
    {
        Events = _events,
        Streams = Tree.Count,
        From = _from,
        To = _to,
        Position = upTo,
        Root = Convert.ToHexStringLower(Tree.Root()),
    };

    private void Head(long version, long events, DateTimeOffset from, DateTimeOffset to)
    {
        _version = version;
        _events += events;
        if (!(_from <= from))
            _from = from;
        if (!(_to >= to))
            _to = to;
    }
}

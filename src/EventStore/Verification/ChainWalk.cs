using System.Text.Json;
using Fadu.EventStore.Canonical;
using Fadu.EventStore.Events;

namespace Fadu.EventStore.Verification;

/// <summary>
/// Walks once over all events, stream by stream, and hashes each with the hash of the one before. It tells which streams
/// are not as they should be; <see cref="StreamDiagnosis"/> then says what happened to them.
/// </summary>
internal sealed class ChainWalk(HeadCollector now, HeadCollector? then, int mostUnchained)
{
    // Enough to find where a moved event came from; a store that lost more than these has other troubles.
    private const int MostHoles = 256;

    private readonly ContentBuffer _content = new();
    private byte[] _previous = new byte[EventContent.HashLength];
    private byte[] _hash = new byte[EventContent.HashLength];
    private string? _stream;
    private long? _recorded;
    private long _version;
    private long _sequence;
    private (short, ulong)? _sealing;
    private (short, ulong)? _unsealed;
    private bool _suspicious;
    private bool _first;

    public long Events { get; private set; }

    public long Streams { get; private set; }

    public long Unchained { get; private set; }

    /// <summary>The first events without a hash, by stream and version.</summary>
    public List<UnchainedEvent> UnchainedEvents { get; } = [];

    /// <summary>The furthest place of any event.</summary>
    public EventPosition Last { get; private set; }

    /// <summary>Streams in which something is wrong, in order.</summary>
    public List<string> Suspects { get; } = [];

    /// <summary>Versions that are missing.</summary>
    public List<(string Stream, long Version)> Holes { get; } = [];

    /// <param name="facts">The next event, by stream and version.</param>
    /// <param name="position">Its place.</param>
    /// <param name="recorded">The version that its stream is said to be at; null: there is no such stream.</param>
    public void Take(in SealedFacts facts, EventPosition position, long? recorded)
    {
        if (!string.Equals(facts.Stream, _stream, StringComparison.Ordinal))
        {
            EndStream();
            (_stream, _recorded, _version, _sequence, _sealing, _unsealed, _suspicious, _first) = (facts.Stream, recorded, 0, 0, null, null, false, true);
            Streams++;
        }

        Events++;
        if (position > Last)
            Last = position;
        Follow(facts.Version, position.Sequence);
        Hash(facts, position);
        now.Take(facts.Version, position, facts.Time, _hash);
        then?.Take(facts.Version, position, facts.Time, _hash);
        (_previous, _hash, _first) = (_hash, _previous, false);
    }

    /// <summary>There are no more events.</summary>
    public void End() => EndStream();

    /// <summary>A stream without any event that is said to be at a version.</summary>
    public void TakeEmpty(string stream, long recorded)
    {
        Suspects.Add(stream);
        Miss(stream, 1, recorded);
    }

    private void Follow(long version, long sequence)
    {
        if (version > _version + 1)
            Miss(_stream!, _version + 1, version - 1);
        _suspicious |= version != _version + 1 || sequence < _sequence;
        (_version, _sequence) = (version, sequence);
    }

    private void Hash(in SealedFacts facts, EventPosition position)
    {
        var transaction = (position.Epoch, position.Transaction);
        var previous = _previous.AsSpan(0, _first ? 0 : EventContent.HashLength);
        try
        {
            EventContent.Write(facts, previous, _content, out var seal);
            EventContent.Hash(_content.Written, _hash);
            if (seal is { HasHash: false, HasPrevious: false })
            {
                Unchained++;
                if (UnchainedEvents.Count < mostUnchained)
                    UnchainedEvents.Add(new(facts.Stream, facts.Version, position.Sequence));
                _unsealed = transaction;
            }
            else
            {
                _sealing = transaction;
                _suspicious |= !seal.HasHash || !seal.HasPrevious || !seal.Hash.SequenceEqual(_hash) || !seal.Previous.SequenceEqual(previous);
            }
        }
        catch (JsonException)
        {
            _suspicious = true;
            EventContent.Hash(facts.Body.Span, _hash);
        }

        // One transaction of this store seals all of its events, or it is another application's and seals none.
        _suspicious |= _sealing is not null && _sealing == _unsealed;
    }

    private void EndStream()
    {
        if (_stream is null)
            return;
        if (_recorded > _version)
            Miss(_stream, _version + 1, _recorded.Value);
        if (_suspicious || _recorded != _version)
            Suspects.Add(_stream);
        now.EndStream(_stream);
        then?.EndStream(_stream);
    }

    private void Miss(string stream, long from, long to)
    {
        for (var version = from; version <= to && Holes.Count < MostHoles; version++)
            Holes.Add((stream, version));
    }
}

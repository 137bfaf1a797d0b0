using System.Collections.Concurrent;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;

namespace Fadu.Application.Commands;

/// <summary>What this node has folded of streams before, so that only what came since is read. May be used by many threads.</summary>
/// <param name="most">How many streams; where it were more, all are forgotten.</param>
internal sealed class KnownStreams(int most)
{
    // A name that somebody had erased must not stay in memory for good on the nodes that did not hear of it.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (object Loaded, DateTimeOffset Since)> _known = new(StringComparer.Ordinal);

    /// <summary>What is known of a stream; its state before the first event where nothing is.</summary>
    /// <param name="stream">Its name.</param>
    /// <param name="initial">Before the first event.</param>
    /// <param name="now">The moment.</param>
    /// <returns>With the moment from which on it has been known.</returns>
    public (Loaded<TState> Known, DateTimeOffset Since) Find<TState>(string stream, TState initial, DateTimeOffset now) =>
        _known.TryGetValue(stream, out var known) && now >= known.Since && now - known.Since < Kept
            ? ((Loaded<TState>)known.Loaded, known.Since)
            : (new(initial, StreamHead.Before(stream)), now);

    /// <summary>Keeps what was folded; of two that fold the same events at once, either is right.</summary>
    public void Keep<TState>(string stream, Loaded<TState> loaded, DateTimeOffset since)
    {
        if (_known.Count >= most && !_known.ContainsKey(stream))
            _known.Clear();
        _known[stream] = (loaded, since);
    }

    /// <summary>Forgets a stream.</summary>
    public void Forget(string stream) => _known.TryRemove(stream, out _);

    /// <summary>Forgets all.</summary>
    public void Clear() => _known.Clear();
}

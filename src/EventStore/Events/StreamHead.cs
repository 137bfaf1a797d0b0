namespace Fadu.EventStore.Events;

/// <summary>The last event of a stream: what an append to it must follow.</summary>
/// <param name="Stream">Name of the stream.</param>
/// <param name="Version">Version of its last event; 0: it has none.</param>
/// <param name="Hash">Hash of its last event, 64 hexadecimal digits; empty: it has none.</param>
/// <param name="Time">Moment of its last event; null: it has none.</param>
public sealed record StreamHead(string Stream, long Version, string Hash, DateTimeOffset? Time)
{
    /// <summary>The head of a stream that has no event yet.</summary>
    public static StreamHead Before(string stream) => new(stream, 0, "", null);
}

using Fadu.EventStore.Events;

namespace Fadu.EventStore.Appending;

/// <summary>The events are stored for good.</summary>
/// <param name="Heads">The new head of each stream, in the order of the request.</param>
/// <param name="Position">Place of the last of the events.</param>
/// <param name="Repeated">Whether they were stored by an earlier command with the same key; nothing was appended now.</param>
public sealed record Appended(IReadOnlyList<StreamHead> Heads, EventPosition Position, bool Repeated) : AppendOutcome;

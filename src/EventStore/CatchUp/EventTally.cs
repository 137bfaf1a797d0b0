using Fadu.EventStore.Events;

namespace Fadu.EventStore.CatchUp;

/// <summary>How far a reader has come and what it was handed until there; held against the store, it shows whether it missed anything.</summary>
/// <param name="Position">The last event it was handed.</param>
/// <param name="Events">How many it was handed.</param>
/// <param name="Sequences">The sum of their numbers.</param>
public sealed record EventTally(EventPosition Position, long Events, Int128 Sequences)
{
    /// <summary>Nothing was handed out yet.</summary>
    public static EventTally None { get; } = new(EventPosition.Start, 0, 0);

    /// <summary>The tally after some more events, in order.</summary>
    public EventTally With(IReadOnlyList<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var sum = Sequences;
        foreach (var @event in events)
            sum += @event.Position.Sequence;
        return events is [] ? this : new(events[^1].Position, Events + events.Count, sum);
    }
}

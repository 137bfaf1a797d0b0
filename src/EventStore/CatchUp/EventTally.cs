using Fadu.EventStore.Events;

namespace Fadu.EventStore.CatchUp;

/// <summary>How far a reader has come and what it was handed until there; held against the store, it shows whether it missed anything.</summary>
/// <param name="Position">The last event it was handed, or where it began.</param>
/// <param name="Events">How many it was handed.</param>
/// <param name="Sequences">The sum of their numbers.</param>
public sealed record EventTally(EventPosition Position, long Events, Int128 Sequences)
{
    /// <summary>Nothing was handed out yet, and everything will be.</summary>
    public static EventTally None { get; } = Since(EventPosition.Start);

    /// <summary>The place behind which it began; what stands up to there was not handed to it, and is not asked of it.</summary>
    public EventPosition From { get; init; }

    /// <summary>Of a reader that begins behind a place, as one that was loaded as the store stood there.</summary>
    /// <param name="place">No event may appear at or before it any more: a horizon, or the place of an event that was handed out.</param>
    public static EventTally Since(EventPosition place) => new(place, 0, 0) { From = place };

    /// <summary>The tally after some more events, in order.</summary>
    public EventTally With(IReadOnlyList<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var sum = Sequences;
        foreach (var @event in events)
            sum += @event.Position.Sequence;
        return events is [] ? this : this with { Position = events[^1].Position, Events = Events + events.Count, Sequences = sum };
    }
}

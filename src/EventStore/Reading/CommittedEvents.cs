using Fadu.EventStore.Events;

namespace Fadu.EventStore.Reading;

/// <summary>What is committed behind a place, in order, and how far that is complete.</summary>
/// <param name="Events">
/// Also those that another could still come before, since a transaction that began earlier is under way: whoever keeps them is handed
/// them again, and tells them by stream and version.
/// </param>
/// <param name="Complete">No event will appear at or before it that is not there yet. Not before the place that was asked from.</param>
public sealed record CommittedEvents(IReadOnlyList<RecordedEvent> Events, EventPosition Complete);

using Fadu.EventStore.Events;

namespace Fadu.EventStore.Reading;

/// <summary>Which events of the whole store are read.</summary>
/// <param name="After">Only those behind this place.</param>
/// <param name="Types">Only those of these names, former names written out; null: all.</param>
public sealed record EventFilter(EventPosition After, IReadOnlyList<string>? Types)
{
    /// <summary>Every event.</summary>
    public static EventFilter All { get; } = new(EventPosition.Start, null);
}

using Fadu.EventStore.Events;

namespace Fadu.EventStore.Reading;

/// <summary>Which events of the whole store are read.</summary>
/// <param name="After">Only those behind this place.</param>
/// <param name="Types">Only those of these names, former names written out; null: all.</param>
public sealed record EventFilter(EventPosition After, IReadOnlyList<string>? Types)
{
    /// <summary>Whether metadata and hashes are read too; a fold needs neither, and they are half of what is sent.</summary>
    public bool WithMetadata { get; init; } = true;

    /// <summary>Every event.</summary>
    public static EventFilter All { get; } = new(EventPosition.Start, null);
}

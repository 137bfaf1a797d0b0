using Fadu.EventStore.Events;

namespace Fadu.EventStore.Reading;

/// <summary>Several streams at once, as they stood at one place of the store.</summary>
public sealed record StreamSet
{
    /// <summary>Those whose names begin so; null: <see cref="Names"/> tells them.</summary>
    public string? Prefix { get; init; }

    /// <summary>Those of these names; null: <see cref="Prefix"/> tells them.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>None of their events behind this place; see <see cref="PostgresEventStore.HorizonAsync"/>.</summary>
    public required EventPosition UpTo { get; init; }

    /// <summary>None of their events that happened after it; null: whenever they happened.</summary>
    public DateTimeOffset? UpToTime { get; init; }

    /// <summary>Whether who, why and the hash come with each event; a rebuild asks for none of it.</summary>
    public bool WithMetadata { get; init; }
}

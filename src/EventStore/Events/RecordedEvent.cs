namespace Fadu.EventStore.Events;

/// <summary>An event as it stands in the store. Immutable.</summary>
public sealed class RecordedEvent
{
    private readonly StoredHeaders _headers;

    internal RecordedEvent(StoredHeaders headers) => _headers = headers;

    /// <summary>Place in the order in which readers are handed events.</summary>
    public required EventPosition Position { get; init; }

    /// <summary>Identity; all zero where it was read without metadata.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of its stream.</summary>
    public required string Stream { get; init; }

    /// <summary>Version within its stream, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>Eternal name, snake_case; a former one where it was stored under that.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened, by the clock of the writer, to the microsecond, offset 0.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The event itself, of the type that is registered under its name.</summary>
    public required object Body { get; init; }

    /// <summary>Who, why, what caused it; nothing where it was read without.</summary>
    // Read on demand: a rebuild folds bodies and asks for little else.
    public EventMetadata Metadata => field ??= _headers.Metadata();

    /// <summary>Its hash as stored, 64 hexadecimal digits; null: it was written by an application without the chain, or read without.</summary>
    public string? Hash => _headers.Hash();
}

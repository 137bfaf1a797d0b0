namespace Fadu.EventStore.Canonical;

/// <summary>Everything of an event that its hash covers, beside the hash of the event before.</summary>
internal readonly record struct SealedFacts
{
    /// <summary>JSON, in any form.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    public required string Type { get; init; }

    public required string Stream { get; init; }

    public required long Version { get; init; }

    /// <summary>To the microsecond.</summary>
    public required DateTimeOffset Time { get; init; }

    public required string? User { get; init; }

    public required string? CorrelationId { get; init; }

    public required string? CausationId { get; init; }

    /// <summary>JSON, in any form, with or without hash and prev; empty: none.</summary>
    public required ReadOnlyMemory<byte> Headers { get; init; }
}

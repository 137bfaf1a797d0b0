using Fadu.EventStore.Events;

namespace Fadu.EventStore.Appending;

/// <summary>The events of one stream as they go to the server, column by column.</summary>
internal sealed record SealedStream
{
    public required StreamHead Before { get; init; }

    public required StreamHead After { get; init; }

    public required string? Kind { get; init; }

    public required Guid[] Ids { get; init; }

    public required string[] Types { get; init; }

    /// <summary>Canonical JSON in UTF-8.</summary>
    public required byte[][] Bodies { get; init; }

    /// <summary>JSON in UTF-8, with hash and prev.</summary>
    public required byte[][] Headers { get; init; }

    public required string?[] Classes { get; init; }
}

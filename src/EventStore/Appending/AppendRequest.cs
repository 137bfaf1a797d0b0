using Fadu.EventStore.Events;

namespace Fadu.EventStore.Appending;

/// <summary>Events for one or several streams, stored all or none.</summary>
public sealed record AppendRequest
{
    /// <summary>At least one; each stream once.</summary>
    public required IReadOnlyList<StreamAppend> Streams { get; init; }

    /// <summary>
    /// Streams that only were looked at, each once and with events: nothing is stored, and it is a conflict, where one of them is at another
    /// version by now. None of <see cref="Streams"/>.
    /// </summary>
    public IReadOnlyList<StreamHead> Unchanged { get; init; } = [];

    /// <summary>Streams that nothing may have happened in that the decision has not seen, else it is a conflict; null: none.</summary>
    public QuietStreams? Quiet { get; init; }

    /// <summary>Goes with every event; its key is taken from <see cref="Command"/>.</summary>
    public required EventMetadata Metadata { get; init; }

    /// <summary>The command that they come of; null: it may not be repeated.</summary>
    public CommandKey? Command { get; init; }
}

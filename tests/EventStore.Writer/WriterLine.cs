using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;

namespace Fadu.EventStore.Writer;

/// <summary>A line of output: an append that is about to be sent, or one that was acknowledged.</summary>
public sealed record WriterLine
{
    /// <summary>Correlation id of its events; each append has its own.</summary>
    public required string Append { get; init; }

    /// <summary>Key of the command; null: it has none.</summary>
    public required string? Key { get; init; }

    /// <summary>Whether it is stored for good.</summary>
    public required bool Acknowledged { get; init; }

    /// <summary>What it follows; of an acknowledged one, the new heads.</summary>
    public required IReadOnlyList<StreamHead> Heads { get; init; }

    /// <summary>How many events each stream gets.</summary>
    public required IReadOnlyList<int> Counts { get; init; }

    /// <summary>What is sent; what was acknowledged can't be sent again from its line.</summary>
    public AppendRequest Request() => new()
    {
        Streams = [.. Heads.Zip(Counts, (head, count) => new StreamAppend(head, "ledger", [.. Enumerable.Range(0, count).Select(Entry)]))],
        Metadata = new() { User = "writer", CorrelationId = Append, Reason = Plan },
        Command = Key is null ? null : new(Key, Append),
    };

    /// <summary>Streams and events of the append, kept as the reason of each event: whoever finds one knows how many there must be.</summary>
    public string Plan => $"{Counts.Count} {Counts.Sum()}";

    private object Entry(int number) => new EntryMade(Append, number, $"第{number}条 {Append}");
}

using Fadu.EventStore.Events;

namespace Fadu.EventStore.Appending;

/// <summary>
/// Streams in which nothing that matters to a decision may have happened behind the place that it looked at, though they are too many to
/// name with their versions, or not there yet. For a decision on what a reader shows.
/// </summary>
/// <remarks>
/// Nothing slips in between the look and the end of the append where whoever writes to streams of <see cref="Prefixes"/> names, among
/// <see cref="AppendRequest.Unchanged"/>, a stream that the append changes or one of <see cref="Gates"/>: whoever was first is seen, whoever
/// comes later waits, and then finds the gate at another version or as it was.
/// </remarks>
public sealed record QuietStreams
{
    /// <summary>The place up to which the decision has seen everything: that of a reader, behind which no earlier event can appear.</summary>
    public required EventPosition After { get; init; }

    /// <summary>Names of the events that matter, former names written out.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Streams whose names begin so.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>Streams of these names; nobody appends to them before the append has ended.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Streams that nobody may look at before the append has ended, besides those that it changes; they need not be quiet.</summary>
    public IReadOnlyList<string> Gates { get; init; } = [];
}

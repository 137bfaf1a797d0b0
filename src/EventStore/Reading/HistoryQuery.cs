using Fadu.EventStore.Events;

namespace Fadu.EventStore.Reading;

/// <summary>Which events of some streams are read, with their metadata, in which order and how many.</summary>
public sealed record HistoryQuery
{
    /// <summary>Names of streams; of one alone and without <see cref="Prefix"/>, its events come in the order of its versions, else of places.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>And those whose names begin so; null: none.</summary>
    public string? Prefix { get; init; }

    /// <summary>The most events; at least 1.</summary>
    public required int Most { get; init; }

    /// <summary>Whether the newest come first.</summary>
    public required bool NewestFirst { get; init; }

    /// <summary>Only those behind this place; null: from the first.</summary>
    public EventPosition? After { get; init; }

    /// <summary>Only those before this place; null: to the last.</summary>
    public EventPosition? Before { get; init; }

    /// <summary>Only versions after this one.</summary>
    public long AfterVersion { get; init; }

    /// <summary>Only versions before this one; null: to the last.</summary>
    public long? BeforeVersion { get; init; }

    /// <summary>Only those of these names; null: all.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Only what this account did; null: whoever did it.</summary>
    public string? User { get; init; }

    /// <summary>Only those whose body has this text under one of the names of <see cref="Fields"/>; null: all.</summary>
    public string? Subject { get; init; }

    /// <summary>Names in the body that <see cref="Subject"/> is looked for under.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>None that happened before; null: from the first.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>None that happened after; null: to the last.</summary>
    public DateTimeOffset? To { get; init; }
}

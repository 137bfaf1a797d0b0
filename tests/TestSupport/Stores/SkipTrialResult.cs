using Fadu.EventStore.CatchUp;

namespace Fadu.TestSupport.Stores;

/// <summary>What came of a <see cref="SkipTrial"/>.</summary>
public sealed record SkipTrialResult
{
    /// <summary>Events that stand in the store.</summary>
    public required int Committed { get; init; }

    /// <summary>Events whose append was answered.</summary>
    public required int Acknowledged { get; init; }

    /// <summary>Events that were written and rolled back.</summary>
    public required int RolledBack { get; init; }

    /// <summary>Events with a smaller number than the one handed out before them: those that reading by number alone would have missed.</summary>
    public required int Overtaken { get; init; }

    /// <summary>By reader: events that it was not handed.</summary>
    public required IReadOnlyList<int> Missed { get; init; }

    /// <summary>By reader: events that it was handed more than once.</summary>
    public required IReadOnlyList<int> Repeated { get; init; }

    /// <summary>By reader: events that it was handed at another place than their own.</summary>
    public required IReadOnlyList<int> OutOfOrder { get; init; }

    /// <summary>What the skip detector found of the reader whose progress is kept.</summary>
    public required ReaderCheck Stored { get; init; }
}

namespace Fadu.Indicators.Gaps;

/// <summary>What a unit can reach by itself: all of its own items at the best that was found for the total.</summary>
public sealed record OwnReach
{
    /// <summary>The changes; empty where none of its items wins anything.</summary>
    public required IReadOnlyList<MoveChange> Changes { get; init; }

    /// <summary>The total.</summary>
    public required decimal? Total { get; init; }

    /// <summary>The band; null: none.</summary>
    public required string? Band { get; init; }

    /// <summary>Place within the group; null where it is not ranked, or not to be seen.</summary>
    public required int? Rank { get; init; }

    /// <summary>How much of the marks lost on indicators and by deductions is won back.</summary>
    public required decimal Won { get; init; }

    /// <summary>Share of the marks lost that is won back, 0 to 1, at 12 decimals; 0 where nothing is lost.</summary>
    public required decimal Share { get; init; }
}

namespace Fadu.Indicators.Gaps;

/// <summary>What a change does to the unit as a whole, everything else staying as it is. An item of several indicators counts in all of them.</summary>
public sealed record MoveEffect
{
    /// <summary>What the unit then gets on the indicator, bonus or deduction; null where that has dropped out, and of vetoes, gates and status rules.</summary>
    public required decimal? Marks { get; init; }

    /// <summary>The total; null where no indicator is left.</summary>
    public required decimal? Total { get; init; }

    /// <summary>How much more that is than now, negative where it is less; null where there is no total now or then.</summary>
    public required decimal? TotalWon { get; init; }

    /// <summary>The band; null: none.</summary>
    public required string? Band { get; init; }

    /// <summary>Place within the group; null where it is not ranked, or not to be seen.</summary>
    public required int? Rank { get; init; }

    /// <summary>How many units of the group are then ranked; null where that is not to be seen.</summary>
    public required int? Ranked { get; init; }

    /// <summary>Codes of the checks that fail then and do not now: with this change alone the submission could not be handed in.</summary>
    public required IReadOnlyList<string> FailedChecks { get; init; }
}

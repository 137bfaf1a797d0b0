using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Gaps;

/// <summary>A bonus that is not won in full, or a deduction that was taken.</summary>
public sealed record AdjustmentGap
{
    /// <summary>What was found.</summary>
    public required AdjustmentScore Score { get; init; }

    /// <summary>True: a deduction. False: a bonus.</summary>
    public required bool IsDeduction { get; init; }

    /// <summary>Of a bonus, what it could add more, before the cap of all of them; null where it has no cap. Of a deduction, what it takes off.</summary>
    public required decimal? Lost { get; init; }

    /// <summary>Whether the formula looks at the group.</summary>
    public required bool UsesPeers { get; init; }

    /// <summary>By item in the order of the formula; then those of several items together.</summary>
    public required IReadOnlyList<GapMove> Moves { get; init; }

    /// <summary>Whether moves are withheld, since they tell of other units and the viewer may not know.</summary>
    public bool IsWithheld { get; init; }
}

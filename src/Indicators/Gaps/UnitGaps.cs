using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Gaps;

/// <summary>Where one unit falls short, why, and what it could do about it.</summary>
public sealed record UnitGaps
{
    /// <summary>Everything that scoring found of it.</summary>
    public required UnitScore Score { get; init; }

    /// <summary>What its total lacks of full marks: lost on indicators, and taken off by deductions; null where it has no total.</summary>
    public required decimal? Lost { get; init; }

    /// <summary>How much of that was lost on indicators that are compared within the group.</summary>
    public required decimal LostToPeers { get; init; }

    /// <summary>The most that the unit was found to reach by itself; null where it has no total. Without items that are compared within the group, where moves of them are withheld.</summary>
    public required OwnReach? Reach { get; init; }

    /// <summary>The indicators with a formula that are below full marks, those first that cost the total most.</summary>
    public required IReadOnlyList<IndicatorGap> Indicators { get; init; }

    /// <summary>The bonuses that are not won in full, in file order.</summary>
    public required IReadOnlyList<AdjustmentGap> Bonuses { get; init; }

    /// <summary>The deductions that were taken, in file order.</summary>
    public required IReadOnlyList<AdjustmentGap> Deductions { get; init; }

    /// <summary>Vetoes that hold or cannot be told, gates that are not met, status rules that hold; each in file order.</summary>
    public required IReadOnlyList<RuleGap> Rules { get; init; }

    /// <summary>The bands above the one that it has before vetoes, best first; empty where it has a status instead, or no total.</summary>
    public required IReadOnlyList<BandGap> Bands { get; init; }
}

using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Scoring;

/// <summary>Everything that scoring found of one unit.</summary>
public sealed record UnitScore
{
    /// <summary>The unit.</summary>
    public required TableUnit Unit { get; init; }

    /// <summary>What it got in all, rounded, not below 0; null where no indicator is left for it.</summary>
    public required decimal? Total { get; init; }

    /// <summary>The marks of the indicators alone, exact; null where no indicator is left for it.</summary>
    public required decimal? Whole { get; init; }

    /// <summary>What the bonuses add, held to bonusCap.</summary>
    public required decimal Bonus { get; init; }

    /// <summary>What the deductions take off, held to deductionCap.</summary>
    public required decimal Deduction { get; init; }

    /// <summary>Place within the group; null where it is not ranked.</summary>
    public required int? Rank { get; init; }

    /// <summary>How many units of the group are ranked.</summary>
    public required int Ranked { get; init; }

    /// <summary>How many units the group has, without those withdrawn; 0 for a withdrawn unit.</summary>
    public required int GroupSize { get; init; }

    /// <summary>等次, after vetoes; null where no band's conditions hold, a status rule does, or there is no total.</summary>
    public required string? Band { get; init; }

    /// <summary>What the band would be without vetoes; null likewise.</summary>
    public required string? BandBeforeVetoes { get; init; }

    /// <summary>The status rule that holds (注销); null: none.</summary>
    public required Status? Status { get; init; }

    /// <summary>Whether a veto bars it from commendation (不予表彰).</summary>
    public required bool BarredFromCommendation { get; init; }

    /// <summary>Vetoes that hold, of either effect, in file order.</summary>
    public required IReadOnlyList<Veto> Vetoes { get; init; }

    /// <summary>Vetoes that cannot be told, in file order.</summary>
    public required IReadOnlyList<VetoFlag> FlaggedVetoes { get; init; }

    /// <summary>Gates that it does not meet, in file order.</summary>
    public required IReadOnlyList<FailedGate> FailedGates { get; init; }

    /// <summary>Every bonus in file order, also those that come to 0.</summary>
    public required IReadOnlyList<AdjustmentScore> Bonuses { get; init; }

    /// <summary>Every deduction in file order, also those that come to 0.</summary>
    public required IReadOnlyList<AdjustmentScore> Deductions { get; init; }

    /// <summary>Checks that fail, in file order.</summary>
    public required IReadOnlyList<Check> FailedChecks { get; init; }

    /// <summary>The first-level indicators (一级指标) in file order, each with its children.</summary>
    public required IReadOnlyList<IndicatorScore> Indicators { get; init; }
}

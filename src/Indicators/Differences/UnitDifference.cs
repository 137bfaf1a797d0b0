namespace Fadu.Indicators.Differences;

/// <summary>Why a unit's score changed between two moments.</summary>
public sealed record UnitDifference
{
    /// <summary>The total.</summary>
    public required FigureDifference Total { get; init; }

    /// <summary>Indicators that changed, in the order of the later revision, then those that it no longer has.</summary>
    public required IReadOnlyList<FigureDifference> Indicators { get; init; }

    /// <summary>Bonuses that changed, likewise.</summary>
    public required IReadOnlyList<FigureDifference> Bonuses { get; init; }

    /// <summary>Deductions that changed, likewise; marks are what they take off, so a positive part lowers the total.</summary>
    public required IReadOnlyList<FigureDifference> Deductions { get; init; }

    /// <summary>Name of the band before; null: none.</summary>
    public required string? BandBefore { get; init; }

    /// <summary>Name of the band after; null: none.</summary>
    public required string? BandAfter { get; init; }

    /// <summary>Which kinds of change moved the band, in their order.</summary>
    public required IReadOnlyList<BandStep> BandSteps { get; init; }
}

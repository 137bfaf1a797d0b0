namespace Fadu.Indicators.Previews;

/// <summary>What a revision does to some units together: all, or those of one group. Units that were withdrawn count nowhere.</summary>
public sealed record PreviewFigures
{
    /// <summary>How many units take part.</summary>
    public required int Units { get; init; }

    /// <summary>Mean total before, at 12 decimals, of the units that have one; null where none has.</summary>
    public required decimal? MeanBefore { get; init; }

    /// <summary>Mean total after, likewise.</summary>
    public required decimal? MeanAfter { get; init; }

    /// <summary>Mean change of the total, at 12 decimals, of the units that have one before and after; null where none has.</summary>
    public required decimal? MeanChange { get; init; }

    /// <summary>Units whose total rises.</summary>
    public required int Up { get; init; }

    /// <summary>Units whose total falls.</summary>
    public required int Down { get; init; }

    /// <summary>Units that come to a better place, 1 being the best.</summary>
    public required int RankUp { get; init; }

    /// <summary>Units that come to a worse place.</summary>
    public required int RankDown { get; init; }

    /// <summary>Units that are ranked after and were not before.</summary>
    public required int Entering { get; init; }

    /// <summary>Units that were ranked before and are not after.</summary>
    public required int Leaving { get; init; }

    /// <summary>Units whose band is another.</summary>
    public required int BandChanged { get; init; }

    /// <summary>Units that another veto strikes, or one less.</summary>
    public required int VetoChanged { get; init; }

    /// <summary>Units by band: those of the revision, best first, then those that only the earlier one has, then without a band where there are any.</summary>
    public required IReadOnlyList<BandShift> Bands { get; init; }

    /// <summary>
    /// Spearman's rank correlation of the places before and after, ties at their mean place, of the units that are ranked both times within one group;
    /// −1 to 1 at 12 decimals, through double. Null for all groups together, with fewer than two units, or where all share one place.
    /// </summary>
    public required decimal? RankCorrelation { get; init; }
}

namespace Fadu.Indicators.Statistics;

/// <summary>The scores of some units of a round: those that take part, whether they are ranked or not; without those withdrawn.</summary>
public sealed record ScoreStatistics
{
    /// <summary>How many units.</summary>
    public required int Units { get; init; }

    /// <summary>How many of them are ranked.</summary>
    public required int Ranked { get; init; }

    /// <summary>Full marks of the index system.</summary>
    public required decimal FullMarks { get; init; }

    /// <summary>The totals; null where nobody has one.</summary>
    public required Summary? Total { get; init; }

    /// <summary>得分率: totals divided by full marks, all units that have one together, at 12 decimals; more than 1 by bonuses; null where nobody has a total.</summary>
    public required decimal? Achievement { get; init; }

    /// <summary>The totals by their share of full marks.</summary>
    public required IReadOnlyList<AchievementClass> Distribution { get; init; }

    /// <summary>Every band, best first, also those in which nobody is; last, where there are such, the units in none.</summary>
    public required IReadOnlyList<BandCount> Bands { get; init; }

    /// <summary>Every veto in file order.</summary>
    public required IReadOnlyList<RuleCount> Vetoes { get; init; }

    /// <summary>Every gate in file order.</summary>
    public required IReadOnlyList<RuleCount> Gates { get; init; }

    /// <summary>Every indicator, parents before children, in file order.</summary>
    public required IReadOnlyList<IndicatorStatistics> Indicators { get; init; }

    /// <summary>Where marks are lost: every leaf and deduction that somebody loses on, the most marks first, then in file order.</summary>
    public required IReadOnlyList<MarksLoss> Losses { get; init; }

    /// <summary>All marks that are lost, together.</summary>
    public required decimal Lost { get; init; }
}

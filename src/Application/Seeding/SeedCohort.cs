using Fadu.Indicators.Submissions;

namespace Fadu.Application.Seeding;

/// <summary>Units of one city on their way through a round.</summary>
/// <param name="Number">Counted through the round.</param>
/// <param name="Units">The units.</param>
/// <param name="Reporter">Code of the city that reports for them.</param>
internal sealed record SeedCohort(int Number, IReadOnlyList<SeedUnit> Units, string Reporter)
{
    /// <summary>Their submissions as they stand, in the same order.</summary>
    public Submission[] States { get; } = [.. Units.Select(_ => Submission.None)];

    /// <summary>Their values, in the same order.</summary>
    public required IReadOnlyList<DrawnValues> Values { get; init; }

    /// <summary>Their values in the round before, in the same order; null where there is none.</summary>
    public required IReadOnlyList<DrawnValues>? Previous { get; init; }
}

using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Differences;

/// <summary>Two revisions, with one between that has the marks of the later and everything else of the earlier. Compiling costs, so keep it.</summary>
public sealed class DifferencePlans
{
    /// <param name="before">The earlier revision.</param>
    /// <param name="after">The later one; may be the same.</param>
    public DifferencePlans(ScoringPlan before, ScoringPlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        (Before, After) = (before, after);
        Reweighed = before == after || WeightsOnly.Between(before.System, after.System) is not { } between ? before
            : WeightsOnly.IsAll(before.System, after.System) ? after
            : ScoringPlan.Compile(between, before, after);
    }

    /// <summary>The earlier revision.</summary>
    public ScoringPlan Before { get; }

    /// <summary>The later revision.</summary>
    public ScoringPlan After { get; }

    internal ScoringPlan Reweighed { get; }
}

using Fadu.Indicators.Plans.Options;

namespace Fadu.Indicators.Plans.Search;

/// <summary>What a search came to.</summary>
/// <param name="Choices">One for each part, or null where nothing was found.</param>
/// <param name="Effort">What they cost; infinite where nothing was found.</param>
/// <param name="LeastEffort">Nothing costs less; infinite where it is proved that nothing reaches the goal.</param>
internal sealed record Found(IReadOnlyList<PlanOption>? Choices, double Effort, double LeastEffort)
{
    /// <summary>Proved that nothing reaches the goal.</summary>
    public static Found Nothing { get; } = new(null, double.PositiveInfinity, double.PositiveInfinity);
}

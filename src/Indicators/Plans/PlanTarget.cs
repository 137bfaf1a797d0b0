namespace Fadu.Indicators.Plans;

/// <summary>What a unit wants to come to.</summary>
public abstract record PlanTarget
{
    private PlanTarget()
    {
    }

    /// <summary>At least this total.</summary>
    /// <param name="Total">Above 0, at most what can be got at all.</param>
    public sealed record OfTotal(decimal Total) : PlanTarget;

    /// <summary>This band, or a better one, after vetoes.</summary>
    /// <param name="Name">Name of a band of the band set that the round uses.</param>
    public sealed record OfBand(string Name) : PlanTarget;

    /// <summary>This place within its group, or a better one; the other units stay as they are.</summary>
    /// <param name="Rank">1 for the best.</param>
    public sealed record OfRank(int Rank) : PlanTarget;
}

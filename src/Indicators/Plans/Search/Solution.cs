namespace Fadu.Indicators.Plans.Search;

/// <summary>The cheapest way found to reach a goal.</summary>
/// <param name="Places">Where each lever goes; null: nothing was found.</param>
/// <param name="Effort">What that costs; infinite where nothing was found.</param>
/// <param name="LeastEffort">Nothing costs less; infinite where nothing reaches the goal.</param>
internal sealed record Solution(long[]? Places, double Effort, double LeastEffort)
{
    /// <summary>Whether nothing cheaper exists, or, where nothing was found, nothing at all.</summary>
    public bool IsProved => LeastEffort >= Effort - Cells.Hair;
}

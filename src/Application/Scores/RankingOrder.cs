namespace Fadu.Application.Scores;

/// <summary>How a ranking is ordered; ties by code, units without the figure last, whichever way.</summary>
/// <param name="By">What by.</param>
/// <param name="Indicator">Code of the indicator where it is by one; null otherwise.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
public sealed record RankingOrder(RankingBy By, string? Indicator, bool IsDescending);

namespace Fadu.Indicators.Robustness.Simulation;

/// <summary>The places that a unit came to in all draws.</summary>
/// <param name="Least">The best place.</param>
/// <param name="Low">The 5 % place: at least so many percent of the draws gave this place or a better one.</param>
/// <param name="Median">The 50 % place.</param>
/// <param name="High">The 95 % place.</param>
/// <param name="Greatest">The worst place.</param>
/// <param name="Mean">The mean of all places.</param>
/// <param name="TopShare">Share of the draws in which it was among the top, 0 to 1.</param>
/// <remarks>Each place is one that occurred: method 1 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996).</remarks>
public sealed record UnitRanks(int Least, int Low, int Median, int High, int Greatest, double Mean, double TopShare);

namespace Fadu.Indicators.Weights.Proposals;

/// <summary>What one indicator would be worth.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">Its share of the marks that are given out, 0 to 1, before rounding.</param>
/// <param name="Before">What it is worth now.</param>
/// <param name="After">What it would be worth.</param>
public sealed record ProposedMarks(string Indicator, string Name, decimal Weight, decimal Before, decimal After);

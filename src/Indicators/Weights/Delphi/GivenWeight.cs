namespace Fadu.Indicators.Weights.Delphi;

/// <summary>What an expert gives one indicator.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Weight">0 or above, on whatever scale: marks, percent, 1 to 10; only its share in all that the expert gives counts.</param>
public sealed record GivenWeight(string Indicator, decimal Weight);

namespace Fadu.Indicators.Weights.Delphi;

/// <summary>An expert who lies far from the others.</summary>
/// <param name="Expert">Who.</param>
/// <param name="Share">What the expert gives, 0 to 1.</param>
public sealed record FarOff(string Expert, decimal Share);

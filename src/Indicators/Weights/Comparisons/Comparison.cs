namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>One judgement: how many times as important an indicator is as another (Saaty's scale).</summary>
/// <param name="Indicator">Code of the one.</param>
/// <param name="Over">Code of the other.</param>
/// <param name="Times">1/9 to 9: 1 as important, 3 somewhat, 5 clearly, 7 very much, 9 incomparably more important; below 1 less.</param>
public sealed record Comparison(string Indicator, string Over, decimal Times);

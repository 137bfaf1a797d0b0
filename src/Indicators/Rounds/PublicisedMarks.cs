namespace Fadu.Indicators.Rounds;

/// <summary>What a unit got on a first-level indicator (一级指标).</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Score">Marks; null where it does not count for the unit.</param>
/// <param name="Marks">What it is worth to the unit.</param>
public sealed record PublicisedMarks(string Indicator, decimal? Score, decimal Marks);

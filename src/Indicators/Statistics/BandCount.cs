namespace Fadu.Indicators.Statistics;

/// <summary>How many units are in a band (等次), after vetoes.</summary>
/// <param name="Band">Name of the band; null: in none.</param>
/// <param name="Units">How many.</param>
public sealed record BandCount(string? Band, int Units);

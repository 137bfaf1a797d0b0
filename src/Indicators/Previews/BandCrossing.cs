namespace Fadu.Indicators.Previews;

/// <summary>Units that come from one band (等次) into another.</summary>
/// <param name="From">The band before; null: none.</param>
/// <param name="To">The band after; null: none. Never the one before.</param>
/// <param name="Units">How many units; at least 1.</param>
public sealed record BandCrossing(string? From, string? To, int Units);

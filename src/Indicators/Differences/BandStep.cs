namespace Fadu.Indicators.Differences;

/// <summary>The band (等次) once one kind of change is in place, where that changed it.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Before">The band without it; null: none.</param>
/// <param name="After">The band with it; null: none.</param>
public sealed record BandStep(DifferenceKind Kind, string? Before, string? After);

namespace Fadu.Indicators.Previews;

/// <summary>How many units have a band (等次) before and after.</summary>
/// <param name="Band">Its name; null: units without a band.</param>
/// <param name="Before">Units before.</param>
/// <param name="After">Units after.</param>
public sealed record BandShift(string? Band, int Before, int After);

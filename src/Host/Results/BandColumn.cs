using Fadu.Indicators.Scoring;

namespace Fadu.Host.Results;

/// <summary>What stands where a table has one column for the outcome.</summary>
internal static class BandColumn
{
    /// <summary>The band, or the status that the unit bears instead of one (注销); null where it has neither.</summary>
    public static string? Of(UnitScore unit) => unit.Status?.Name ?? unit.Band;
}

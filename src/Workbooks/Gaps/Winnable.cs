using Fadu.Formula.Values;
using Fadu.Indicators.Gaps;

namespace Fadu.Workbooks.Gaps;

/// <summary>What a unit can win on an indicator, told in the marks in which its loss is told.</summary>
internal static class Winnable
{
    /// <summary>
    /// Of the total: the unit's winnable share of what it lost on the indicator, of what the total lacks because of it; another number than the
    /// indicator's own marks where a node above does not sum its parts. At 12 decimals; null where it is not known.
    /// </summary>
    public static decimal? OfTotal(IndicatorGap gap) =>
        gap.Winnable is { } own ? gap.TotalLost == gap.Lost ? own : Numbers.Snap(own * gap.TotalLost / gap.Lost) : null;
}

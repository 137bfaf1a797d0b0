namespace Fadu.Indicators.Plans.Options;

/// <summary>What is known of the formulas over a box of levers.</summary>
/// <param name="Corners">
/// The bits of the far levers at the corners where something is best: as everything rises or falls all the way, nothing in the box is better.
/// Null where that is not known.
/// </param>
/// <param name="Best">Where there are no corners: no less than what any way in the box gives.</param>
/// <param name="Drops">Likewise, the leaves that drop out.</param>
/// <param name="Unsure">Likewise, the leaves of which it is not known.</param>
internal sealed record BoxShape(IReadOnlyList<int>? Corners, double[] Best, ulong Drops, ulong Unsure);

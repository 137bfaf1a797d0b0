using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Bounds;

/// <summary>What one bonus or deduction of a unit can still come to.</summary>
/// <param name="Adjustment">The bonus or deduction.</param>
/// <param name="Marks">Marks, positive in both, before the cap of all of them.</param>
public sealed record AdjustmentBounds(Adjustment Adjustment, ScoreBounds Marks);

using Fadu.Indicators.Differences;

namespace Fadu.Indicators.Previews;

/// <summary>A unit that gains or loses much, and why.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Difference">Its figures that change, split into what new marks (权重) and what new formulas do.</param>
public sealed record UnitReason(PreviewedUnit Unit, UnitDifference Difference);

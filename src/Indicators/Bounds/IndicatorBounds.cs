using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Bounds;

/// <summary>What one indicator of a unit can still become.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Marks">What the unit can get where the indicator counts; null: it surely drops out.</param>
/// <param name="LeastEffective">The least that it can be worth to the unit where it counts; 0 where it surely drops out.</param>
/// <param name="MostEffective">The most that it can be worth, with marks taken over from siblings.</param>
/// <param name="CanDropOut">Whether it can turn out not to apply, or be skipped for want of a value.</param>
public sealed record IndicatorBounds(CheckedIndicator Indicator, ScoreBounds? Marks, decimal LeastEffective, decimal MostEffective, bool CanDropOut);

using Fadu.Indicators.Values;

namespace Fadu.Indicators.Units;

/// <summary>What is known of one attribute of a unit.</summary>
/// <param name="Value">The value.</param>
/// <param name="AsOf">The year or day that it tells of; null where nobody said.</param>
/// <param name="Source">Where it comes from; null where nobody said.</param>
public sealed record UnitAttribute(ItemValue Value, string? AsOf, string? Source);

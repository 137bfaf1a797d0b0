using Fadu.Indicators.Values;

namespace Fadu.Indicators.Units;

/// <summary>An attribute (单位属性) got a value.</summary>
/// <param name="Attribute">The attribute's code.</param>
/// <param name="Value">The value.</param>
/// <param name="AsOf">The year or day that it tells of, as a person writes it: 2025年末; null where nobody said.</param>
/// <param name="Source">Where it comes from: 统计年鉴; null where nobody said.</param>
public sealed record AttributeSet(string Attribute, ItemValue Value, string? AsOf, string? Source) : UnitEvent;

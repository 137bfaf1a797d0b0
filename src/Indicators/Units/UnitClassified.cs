namespace Fadu.Indicators.Units;

/// <summary>It was said what kind of unit it is.</summary>
/// <param name="Kind">区县, 部门, 村; null: nothing is said any more.</param>
public sealed record UnitClassified(string? Kind) : UnitEvent;

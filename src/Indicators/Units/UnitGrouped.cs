namespace Fadu.Indicators.Units;

/// <summary>A unit was put into a group.</summary>
/// <param name="Group">The group that it is compared within; null: none of its own.</param>
public sealed record UnitGrouped(string? Group) : UnitEvent;

namespace Fadu.Indicators.Units;

/// <summary>A unit no longer has a person to be reached.</summary>
public sealed record UnitContactRemoved : UnitEvent;

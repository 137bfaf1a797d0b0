namespace Fadu.Indicators.Units;

/// <summary>Something that happened to a unit; who, when and why are kept beside it.</summary>
public abstract record UnitEvent;

namespace Fadu.Indicators.Units;

/// <summary>A unit that had ceased to be is one again.</summary>
/// <param name="Reason">Why.</param>
public sealed record UnitReopened(string Reason) : UnitEvent;

namespace Fadu.Indicators.Units;

/// <summary>A unit got another name.</summary>
/// <param name="Name">The new name.</param>
public sealed record UnitRenamed(string Name) : UnitEvent;

namespace Fadu.Indicators.Units;

/// <summary>A unit came to belong to another one.</summary>
/// <param name="Parent">The unit above; null: it stands at the top.</param>
public sealed record UnitMoved(string? Parent) : UnitEvent;

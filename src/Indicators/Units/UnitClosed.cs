namespace Fadu.Indicators.Units;

/// <summary>A unit ceased to be (撤销、合并); its history stays.</summary>
/// <param name="Reason">Why, e.g. the document that ordered it.</param>
/// <param name="Successor">The unit that it was merged into; null where there is none.</param>
public sealed record UnitClosed(string Reason, string? Successor) : UnitEvent;

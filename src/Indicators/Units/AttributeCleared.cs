namespace Fadu.Indicators.Units;

/// <summary>The value of an attribute was taken away.</summary>
/// <param name="Attribute">The attribute's code.</param>
public sealed record AttributeCleared(string Attribute) : UnitEvent;

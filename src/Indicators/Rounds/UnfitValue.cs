namespace Fadu.Indicators.Rounds;

/// <summary>A value that the definition of its item in another revision does not admit.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Item">Code of the item.</param>
/// <param name="Value">The value as people read it.</param>
public sealed record UnfitValue(string Unit, string Item, string Value);

namespace Fadu.Indicators.Progress;

/// <summary>An item that a unit still has to see to.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What is outstanding.</param>
/// <param name="Note">What evaluators wrote when they sent it back; null: nothing.</param>
/// <param name="Marks">What the indicators are worth to the unit that read it and would have no result without it; those that then drop out cost nothing.</param>
public sealed record OutstandingItem(string Item, string Name, OutstandingKind Kind, string? Note, decimal Marks);

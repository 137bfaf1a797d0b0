using Fadu.Indicators.IndexSystems;

namespace Fadu.Workbooks.FillIn;

/// <summary>A row of a sheet: an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Serves">What reads it: of the row where it is filled in all, of another the rules of that sheet.</param>
/// <param name="FilledInOn">Name of the sheet where it is filled in; null: here.</param>
internal sealed record FillInRow(Item Item, IReadOnlyList<FillInServing> Serves, string? FilledInOn);

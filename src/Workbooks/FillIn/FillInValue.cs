using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.FillIn;

/// <summary>What a unit filled in for an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Value">The value; null: the cell is empty.</param>
/// <param name="Shown">The value that stood there when the file was handed out; null: none.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Place">Its cell.</param>
public sealed record FillInValue(Item Item, ItemValue? Value, ItemValue? Shown, string Sheet, CellPlace Place)
{
    /// <summary>Whether a person changed it.</summary>
    public bool IsChanged => Value != Shown;
}

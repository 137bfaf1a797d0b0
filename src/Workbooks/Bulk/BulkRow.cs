using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Bulk;

/// <summary>A unit's values in a bulk workbook that came back.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Place">The cell of the code.</param>
/// <param name="Version">Version of the submission whose values were shown; null: none were.</param>
/// <param name="Values">The values that can be taken, with their columns; empty cells are left out.</param>
public sealed record BulkRow(string Sheet, string Unit, CellPlace Place, long? Version, IReadOnlyList<(Item Item, ItemValue Value, int Column)> Values)
{
    /// <summary>The unit's name as it stands in the row; empty where none does.</summary>
    public string Name { get; init; } = "";

    /// <summary>The unit as a person knows it: its name as it stands in the row, or its code.</summary>
    public string ShownName => Name is { Length: > 0 } ? Name : Unit;

    /// <summary>The cell of an item, or that of the unit's code where the row has none.</summary>
    /// <param name="item">Code of the item; null: the row as a whole.</param>
    public CellPlace PlaceOf(string? item)
    {
        foreach (var (known, _, column) in Values)
        {
            if (known.Code == item)
                return Place with { Column = column };
        }

        return Place;
    }
}

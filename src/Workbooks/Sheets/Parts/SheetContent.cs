using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>What a sheet holds besides its rows; written behind them.</summary>
internal sealed class SheetContent
{
    public List<CellRange> Merged { get; } = [];

    public CellRange? Filter { get; set; }

    public List<(CellRange Range, DataValidation Rule)> Validations { get; } = [];

    public List<(CellRange Range, ConditionalFormat Format)> Formats { get; } = [];

    public SortedDictionary<CellPlace, string> Notes { get; } = [];

    public List<SheetLink> Links { get; } = [];

    public List<CellRange> TextNumbers { get; } = [];

    /// <summary>What the sheet's part refers to.</summary>
    public List<Relationship> Relationships { get; } = [];

    /// <summary>The number of the next reference.</summary>
    public string Refer(Relationship target)
    {
        Relationships.Add(target);
        return Relationship.Id(Relationships.Count - 1);
    }
}

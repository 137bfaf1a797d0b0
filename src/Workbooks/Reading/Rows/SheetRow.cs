using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Reading.Rows;

/// <summary>A row with at least one cell in the file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsHidden">Whether it is hidden, by hand or by a filter.</param>
/// <param name="Cells">Those with a value or a formula, from left to right.</param>
public sealed record SheetRow(int Number, bool IsHidden, IReadOnlyList<ReadCell> Cells)
{
    /// <summary>The cell of a column, from 1; one of nothing where there is none.</summary>
    public ReadCell this[int column]
    {
        get
        {
            foreach (var cell in Cells)
            {
                if (cell.Place.Column == column)
                    return cell;
            }

            return new() { Place = new(Number, column) };
        }
    }

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => !Cells.Any(cell => cell.Kind is not CellKind.Empty || cell.Formula is not null);
}

using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Reading.Rows;

/// <summary>A row with at least one cell in the file. It holds until the next one is asked for.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsHidden">Whether it is hidden, by hand or by a filter.</param>
/// <param name="Cells">Those with a value or a formula, from left to right; they are the next row's once that is asked for.</param>
public sealed record SheetRow(int Number, bool IsHidden, IReadOnlyList<ReadCell> Cells)
{
    /// <summary>The cell of a column, from 1; one of nothing where there is none.</summary>
    public ReadCell this[int column]
    {
        get
        {
            // A row may have 16,384 cells, and a table asks for each of its columns.
            var (low, high) = (0, Cells.Count - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var cell = Cells[middle];
                if (cell.Place.Column == column)
                    return cell;
                (low, high) = cell.Place.Column < column ? (middle + 1, high) : (low, middle - 1);
            }

            return new() { Place = new(Number, column) };
        }
    }

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => !Cells.Any(cell => cell.Kind is not CellKind.Empty || cell.Formula is not null);
}

namespace Fadu.Workbooks.Intake;

/// <summary>A row as a person left it.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="IsHidden">Whether it is hidden.</param>
/// <param name="Cells">Those that there are, from left to right.</param>
internal sealed record TypedRow(int Number, bool IsHidden, IReadOnlyList<TypedCell> Cells)
{
    /// <summary>The cell of a column; empty where there is none.</summary>
    public TypedCell In(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Place.Column == column)
                return cell;
        }

        return new(new(Number, column), Sheets.Cells.CellKind.Empty);
    }
}

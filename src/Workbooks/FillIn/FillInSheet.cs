namespace Fadu.Workbooks.FillIn;

/// <summary>A sheet to be filled in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What stands above its rows.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record FillInSheet(string Name, string Title, IReadOnlyList<FillInRow> Rows)
{
    /// <summary>Number of the row that names the columns, as the workbook is handed out.</summary>
    public const int HeadingRow = 3;

    /// <summary>Number of an item's row, as the workbook is handed out.</summary>
    public int RowOf(string item)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Item.Code == item)
                return HeadingRow + 1 + i;
        }

        throw new ArgumentException($"'{item}' is not on '{Name}'.", nameof(item));
    }
}

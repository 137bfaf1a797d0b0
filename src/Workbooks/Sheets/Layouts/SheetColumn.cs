using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>A column of a sheet.</summary>
/// <param name="Width">In digits of the workbook's font, a Chinese character counting two; null: measured on the first rows, see <see cref="MostWidth"/>.</param>
public sealed record SheetColumn(double? Width = null)
{
    /// <summary>The most that measuring gives; what is wider should wrap. Default 40.</summary>
    public double MostWidth { get; init; } = 40;

    /// <summary>Whether it is hidden.</summary>
    public bool Hidden { get; init; }

    /// <summary>How its cells look, and those that are not written; a cell's own style replaces it as a whole.</summary>
    public CellStyle? Style { get; init; }

    /// <summary>As many columns, all alike.</summary>
    public static IEnumerable<SheetColumn> Repeat(int count, SheetColumn column) => Enumerable.Repeat(column, count);
}

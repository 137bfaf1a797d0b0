using System.Globalization;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>Measures the columns without a width on the first rows of a sheet, which wait meanwhile: widths stand before rows.</summary>
internal sealed class WidthMeasure(SheetLayout layout)
{
    private const int MostRows = 200;
    private const int MostBytes = 1024 * 1024;

    // The side bearings of a cell, and the arrow of a filter.
    private const double Room = 2.5;
    private const double Least = 6;

    private readonly double[] _widest = new double[layout.Columns.Count];
    private int _rows;

    /// <summary>The rows measured so far.</summary>
    public MemoryStream Waiting { get; } = new();

    /// <summary>Measures a row.</summary>
    /// <returns>Whether enough is known.</returns>
    public bool Add(ReadOnlySpan<Cell> cells)
    {
        for (var place = 0; place < Math.Min(cells.Length, _widest.Length); place++)
        {
            if (layout.Columns[place].Width is null)
                _widest[place] = Math.Max(_widest[place], Width(cells[place], layout.Columns[place].Style));
        }

        return ++_rows >= MostRows || Waiting.Length > MostBytes;
    }

    /// <summary>The widths of the columns that have none; null for the others.</summary>
    public IReadOnlyList<double?> Widths() =>
        [.. layout.Columns.Select((column, place) => column.Width is null ? Math.Clamp(Math.Ceiling(_widest[place] + Room), Least, column.MostWidth) : (double?)null)];

    private static double Width(in Cell cell, CellStyle? columnStyle)
    {
        var style = cell.Style ?? columnStyle ?? CellStyle.Plain;
        // A heading over several columns does not make its own one wide.
        if (style.Horizontal is HorizontalPlace.CenterAcross)
            return 0;

        var width = cell.Kind switch
        {
            CellKind.Text => TextWidth.Of(cell.Content!.Length > 500 ? cell.Content[..500] : cell.Content),
            CellKind.Number => NumberWidth(cell.Value, style.NumberFormat),
            CellKind.Date => TextWidth.Of(style.NumberFormat ?? cell.Content!),
            CellKind.Truth => 5,
            CellKind.Error => 7,
            _ => 0,
        };
        return (width * (style.FontSize ?? 11) / 11 * (style.Bold ? 1.1 : 1)) + style.Indent;
    }

    private static int NumberWidth(decimal number, string? format)
    {
        if (format is null)
            return Math.Min(12, number.ToString("0.##########", CultureInfo.InvariantCulture).Length);

        var isPercent = format.Contains('%', StringComparison.Ordinal);
        var whole = decimal.Truncate(isPercent ? number * 100 : number).ToString(CultureInfo.InvariantCulture).Length;
        var separators = format.Contains(',', StringComparison.Ordinal) ? whole / 3 : 0;
        var section = format.Split(';')[0];
        var point = section.IndexOf('.', StringComparison.Ordinal);
        return whole + separators + (point < 0 ? 0 : section.Length - point) + 1;
    }
}

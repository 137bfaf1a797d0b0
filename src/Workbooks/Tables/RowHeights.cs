using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Tables;

/// <summary>Heights of rows with long text, which not every program measures by itself when it opens a file.</summary>
internal static class RowHeights
{
    // 11 points with the leading of the fonts that stand in for 宋体 too.
    private const double Line = 16;

    private const double MostOfHead = (4 * Line) + 2;

    // What a row can be at most.
    private const double Most = 409;

    /// <summary>Of a row of heads, which stay when scrolling: enough for their words, and no more than four lines.</summary>
    /// <param name="cells">From column A on.</param>
    /// <param name="layout">The sheet that they stand on.</param>
    public static RowLayout OfHead(ReadOnlySpan<Cell> cells, SheetLayout layout)
    {
        var whole = Of(cells, [.. layout.Columns.Select(column => column.Width)]);
        return whole is { Height: > MostOfHead } ? new(MostOfHead) : whole;
    }

    /// <summary>Of a row whose columns have these widths; its own height where no wrapped text needs more than a line.</summary>
    /// <param name="cells">From column A on.</param>
    /// <param name="widths">By column, in digits; null: wide enough for what stands in it.</param>
    public static RowLayout Of(ReadOnlySpan<Cell> cells, IReadOnlyList<double?> widths)
    {
        var most = 1;
        for (var i = 0; i < Math.Min(cells.Length, widths.Count); i++)
        {
            if (cells[i] is { Kind: CellKind.Text, Style.Wrap: true, Content: { } text } && (widths[i] is not null || text.Contains('\n', StringComparison.Ordinal)))
                most = Math.Max(most, TextWidth.Lines(text, widths[i] ?? double.MaxValue));
        }

        return new(most == 1 ? null : Math.Min((most * Line) + 2, Most));
    }
}

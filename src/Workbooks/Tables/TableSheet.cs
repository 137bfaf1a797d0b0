using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Tables;

/// <summary>A sheet that is one table: head, filter, frozen panes, head printed on every page; goes on in another sheet where it is full.</summary>
/// <typeparam name="T">What stands in a row.</typeparam>
/// <param name="Name">Name of the sheet.</param>
/// <param name="Columns">From left to right.</param>
internal sealed record TableSheet<T>(string Name, IReadOnlyList<TableColumn<T>> Columns)
{
    /// <summary>How many columns stay when scrolling.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Below each printed page.</summary>
    public required SheetFooter Footer { get; init; }

    /// <summary>Writes it.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="rows">Read once, none kept.</param>
    public void Write(WorkbookWriter book, IEnumerable<T> rows)
    {
        var layout = new SheetLayout(Name)
        {
            Columns = [.. Columns.Select(column => new SheetColumn(column.Width))],
            FrozenRows = 1,
            FrozenColumns = FrozenColumns,
            PrintTitleRows = 1,
            Footer = Footer,
        };
        double?[] widths = [.. Columns.Select(column => column.Width)];
        using var sheets = new SplitSheets(book, layout, WriteHead)
        {
            Ending = sheet => sheet.Filter(new(1, 1, Math.Max(sheet.Row - 1, 1), Columns.Count)),
        };
        var cells = new Cell[Columns.Count];
        foreach (var row in rows)
        {
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Columns[i].Cell(row);
            sheets.Write(RowHeights.Of(cells, widths), cells);
        }

        void WriteHead(SheetWriter sheet)
        {
            Cell[] head = [.. Columns.Select(column => Cell.Text(column.Heading, Look.Head))];
            sheet.Write(RowHeights.Of(head, widths), head);
        }
    }
}

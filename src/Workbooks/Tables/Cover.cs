using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.Tables;

/// <summary>The first sheet: title, what the figures stand on, what else is to be known.</summary>
internal static class Cover
{
    /// <summary>Widths of its two columns, in digits.</summary>
    public const double NameWidth = 22;

    /// <summary>Of the second one.</summary>
    public const double ValueWidth = 90;

    /// <summary>Writes it.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="title">Its title.</param>
    /// <param name="stand">What the figures stand on.</param>
    /// <param name="lines">Further lines below.</param>
    /// <param name="remarks">How to read the workbook.</param>
    public static void Write(WorkbookWriter book, string title, WorkbookStand stand, IEnumerable<(string Name, Cell Value)> lines, IEnumerable<string> remarks)
    {
        using var sheet = book.AddSheet(new("说明") { Columns = [new(NameWidth), new(ValueWidth)], ShowsGridLines = false, Footer = stand.Footer });
        Head(sheet, title, stand);
        foreach (var (name, value) in lines)
            sheet.Write(Cell.Text(name, Look.Name), value);
        sheet.Skip(1);
        foreach (var remark in remarks)
        {
            sheet.Merge(new(sheet.Row, 1, sheet.Row, 2));
            sheet.Write(new RowLayout(15.0 * TextWidth.Lines(remark, NameWidth + ValueWidth)), Cell.Text(remark, Look.LongRemark));
        }
    }

    /// <summary>Writes title and stand above whatever else a sheet of two columns or more has.</summary>
    public static void Head(SheetWriter sheet, string title, WorkbookStand stand)
    {
        sheet.Write(new RowLayout(30), Cell.Text(title, Look.Title));
        foreach (var line in stand.Lines)
            sheet.Write(Cell.Text(line.Name, Look.Name), Cell.Text(line.Value, Look.Wrapped));
    }
}

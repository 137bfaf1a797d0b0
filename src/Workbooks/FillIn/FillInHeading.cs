using Fadu.Kernel;
using Fadu.Workbooks.Reading.Rows;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.FillIn;

/// <summary>Where the columns of a sheet stand that came back: they may have been moved, and rows put above.</summary>
/// <param name="Row">Number of the row that names them.</param>
/// <param name="Code">Column of the items' codes.</param>
/// <param name="Name">Column of the items' names; 0: there is none.</param>
/// <param name="Value">Column of the values.</param>
/// <param name="Remark">Column of the remarks; 0: there is none.</param>
internal sealed record FillInHeading(int Row, int Code, int Name, int Value, int Remark)
{
    /// <summary>Where the last rows are that may name the columns.</summary>
    public const int LastRow = 100;

    /// <summary>The heading that a row is; null where it is none.</summary>
    public static FillInHeading? Of(SheetRow row)
    {
        var (code, value) = (ColumnOf(row, FillInColumns.CodeHeading), ColumnOf(row, FillInColumns.ValueHeading));
        return code > 0 && value > 0 ? new(row.Number, code, ColumnOf(row, FillInColumns.NameHeading), value, ColumnOf(row, FillInColumns.RemarkHeading)) : null;
    }

    /// <summary>The refusal of a sheet without one.</summary>
    public static Problem Missing(string sheet) => new(
        "fill_in.heading_missing",
        new(
            $"工作表“{sheet}”里找不到“{FillInColumns.CodeHeading}”和“{FillInColumns.ValueHeading}”两列的列名；请不要改动、删除列名，可以重新下载本表，把数填进去再交",
            $"the sheet '{sheet}' has no row with the headings {FillInColumns.CodeHeading} and {FillInColumns.ValueHeading}; leave the headings as they are, or download the file again and fill that in"),
        sheet);

    private static int ColumnOf(SheetRow row, string heading)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Kind is CellKind.Text && cell.Text.Trim() == heading)
                return cell.Place.Column;
        }

        return 0;
    }
}

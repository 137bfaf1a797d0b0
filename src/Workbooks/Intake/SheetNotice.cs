using Fadu.Kernel;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Intake;

/// <summary>What a person should know of a cell that was taken.</summary>
/// <param name="Sheet">Name of its sheet.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Code">Stable name of the kind: <c>cell.formula</c>, <c>cell.hidden_row</c>, <c>cell.hidden_column</c>, <c>cell.hidden_sheet</c>, <c>cell.read_as</c>, <c>cell.time_dropped</c>, <c>value.bare_share</c>, <c>value.unseen_dropped</c>, <c>bulk.sheet_unread</c>, <c>bulk.unit_again</c>, <c>fill_in.kept</c>, <c>fill_in.sheet_unread</c>, <c>bulk.kept</c>.</param>
/// <param name="Message">What was done with it.</param>
public sealed record SheetNotice(string Sheet, CellPlace Place, string Code, Text Message)
{
    /// <summary>The sheet can't be seen.</summary>
    internal static SheetNotice HiddenSheet(string sheet, CellPlace place) => new(
        sheet, place, "cell.hidden_sheet", new($"工作表“{sheet}”是隐藏的，也读入了", $"the sheet '{sheet}' is hidden and was read too"));

    /// <summary>The column can't be seen.</summary>
    internal static SheetNotice HiddenColumn(string sheet, CellPlace place, string name) => new(
        sheet, place, "cell.hidden_column", new($"“{name}”一列是隐藏的，也读入了", $"the column '{name}' is hidden and was read too"));

    /// <summary>The same as a warning.</summary>
    public Problem ToProblem() => new(Code, Message, $"{Sheet}!{Place}");
}

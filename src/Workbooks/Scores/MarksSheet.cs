using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Scores;

/// <summary>The marks of every indicator of every level.</summary>
internal static class MarksSheet
{
    public static void Write(WorkbookWriter book, ScoreModel model)
    {
        var (system, style) = (model.System, SheetLook.Marks(model.System.System.Decimals));
        var (indicators, node, total) = (system.Indicators, style with { Fill = "F2F2F2" }, style with { Bold = true });
        using var sheet = book.AddSheet(new(ScoreSheets.Marks)
        {
            Columns = [new(16), new(24), new(12), .. SheetColumn.Repeat(4 + indicators.Count, new(10))],
            FrozenRows = ScorePlaces.Top - 1,
            FrozenColumns = 4,
            PrintTitleRows = ScorePlaces.Top - 1,
            PrintTitleColumns = 2,
            Footer = model.Stand.Footer,
        });
        sheet.Write(Cell.Text($"{model.Stand.RoundName}得分", SheetLook.Title));
        sheet.Write(Cell.Text("灰底的是下级指标的汇总", SheetLook.Note));
        sheet.Skip(1);
        Head(sheet, "级别", indicators.Select(indicator => Cell.Text(Level(indicator), SheetLook.Head)));
        Head(sheet, "指标", indicators.Select(indicator => Cell.Text(indicator.Indicator.Name, SheetLook.Head)));
        Head(sheet, "满分", indicators.Select(indicator => Cell.Number(indicator.Marks, SheetLook.Head)));
        SheetLook.WriteHead(sheet, [.. ((string[])["单位编码", "单位名称", "组别", "总分", "指标合计", "加分", "扣分"]).Select(head => Cell.Text(head, SheetLook.Head)), .. indicators.Select(indicator => Cell.Code(indicator.Code, SheetLook.Head))]);
        for (var place = 0; place < model.Places.Count; place++)
        {
            var (unit, here) = (model.Places.Of(place), place);
            sheet.Write(
            [
                Cell.Code(unit.Code, SheetLook.Plain), Cell.Text(unit.Name, SheetLook.Plain), Cell.Text(unit.Group, SheetLook.Plain),
                At(model, place, 4).In(total), .. Enumerable.Range(5, 3).Select(column => At(model, here, column).In(style)),
                .. indicators.Select(indicator => Marks(model, indicator, here).In(indicator.IsLeaf ? style : node)),
            ]);
        }

        if (model.Places.Count > 0)
            sheet.Filter(new(ScorePlaces.Top - 1, 1, ScorePlaces.RowOf(model.Places.Count - 1), ScoreModel.BeforeMarks + indicators.Count));
    }

    /// <summary>A cell of a unit's row, from its total on.</summary>
    public static Cell At(ScoreModel model, int place, int column) => (column, model.UnitAt(place)) switch
    {
        (4, var found) => Live(model.TotalOf(place), found.Total),
        (5, var found) => Live(model.WholeOf(place), found.Whole),
        (6, var found) => Adjustment(model.Outcome.Bonus, found.Bonus, place),
        (7, var found) => Adjustment(model.Outcome.Deduction, found.Deduction, place),
        _ => Marks(model, model.System.Indicators[column - ScoreModel.BeforeMarks - 1], place),
    };

    /// <summary>一级, 二级 …</summary>
    public static string Level(CheckedIndicator indicator) => indicator.Depth switch { 1 => "一级", 2 => "二级", 3 => "三级", var depth => $"{Numbers.Show(depth)} 级" };

    private static void Head(SheetWriter sheet, string name, IEnumerable<Cell> heads) =>
        SheetLook.WriteHead(sheet, [Cell.Text(name, SheetLook.Head), .. Enumerable.Repeat(Cell.Empty(SheetLook.Head), ScoreModel.BeforeMarks - 1), .. heads]);

    private static Cell Live(string formula, decimal? marks) => marks is null ? Cell.Formula(formula, string.Empty) : Cell.Formula(formula, marks);

    private static Cell Marks(ScoreModel model, CheckedIndicator indicator, int place) => model.Engine(indicator, place) switch
    {
        (null, var word) => Cell.Formula(model.MarksOf(indicator, place), word!),
        (var marks, _) => Cell.Formula(model.MarksOf(indicator, place), marks),
    };

    private static Cell Adjustment(WorkColumn? column, decimal marks, int place) => column is null ? Cell.Number(0) : Cell.Formula(column.At(place), marks);
}

using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Scores;

/// <summary>Where everything is worked out: a column for each formula and each step.</summary>
internal static class WorkSheet
{
    public static void Write(WorkbookWriter book, ScoreModel model)
    {
        foreach (var columns in model.Work.All.Index().GroupBy(column => column.Item.Sheet).DefaultIfEmpty())
            Write(book, model, columns?.Key ?? 0, columns?.ToArray() ?? []);
    }

    private static void Write(WorkbookWriter book, ScoreModel model, int number, (int Index, WorkColumn Item)[] columns)
    {
        using var sheet = book.AddSheet(new(ScoreSheets.WorkAt(number))
        {
            Columns = [new(16), new(24), .. SheetColumn.Repeat(columns.Length, new(12))],
            FrozenRows = ScorePlaces.Top - 1,
            FrozenColumns = 2,
            PrintTitleRows = ScorePlaces.Top - 1,
            Footer = model.Stand.Footer,
        });
        sheet.Write(Cell.Text("公式结果和中间步骤", SheetLook.Title));
        sheet.Write(Cell.Text("空白表示没有结果：缺数据、除数为零或指标不适用", SheetLook.Note));
        sheet.Skip(1);
        Head(sheet, string.Empty, columns.Select(column => column.Item.Section));
        Head(sheet, string.Empty, columns.Select(column => column.Item.Name));
        Head(sheet, "指标体系里的公式", columns.Select(column => column.Item.Detail));
        SheetLook.WriteHead(sheet, [Cell.Text("单位编码", SheetLook.Head), Cell.Text("单位名称", SheetLook.Head), .. columns.Select(_ => Cell.Empty(SheetLook.Head))]);
        for (var place = 0; place < model.Places.Count; place++)
        {
            var (unit, row) = (model.Places.Of(place), new WorkRow(model, place));
            sheet.Write([Cell.Code(unit.Code, SheetLook.Plain), Cell.Text(unit.Name, SheetLook.Plain), .. columns.Select(column => row[column.Index])]);
        }
    }

    private static void Head(SheetWriter sheet, string name, IEnumerable<string> heads) =>
        SheetLook.WriteHead(sheet, [Cell.Text(name, SheetLook.Head), Cell.Empty(SheetLook.Head), .. heads.Select(head => Cell.Text(head, SheetLook.Head))]);
}

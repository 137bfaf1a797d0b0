using Fadu.Formula.Values;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Scores;

/// <summary>What the engine found when the workbook was made, held against what the workbook computes.</summary>
internal static class CheckSheet
{
    public const string AllAgree = "全部一致";

    /// <summary>Columns before those of indicators.</summary>
    public const int Before = 10;

    private const string Agrees = "一致";
    private const string Differs = "不一致";
    private const int PlacesBeyondShown = 6;

    private static readonly string[] Heads = ["单位编码", "单位名称", "系统总分", "重算总分", "系统名次", "重算名次", "系统等次序号", "重算等次序号", "不一致指标数", "结论"];

    public static void Write(WorkbookWriter book, ScoreModel model)
    {
        var (indicators, style, count) = (model.System.Indicators, SheetLook.Marks(model.System.System.Decimals), model.Places.Count);
        using var sheet = book.AddSheet(new(ScoreSheets.Check)
        {
            Columns = [new(16), new(24), .. SheetColumn.Repeat(Before - 2 + indicators.Count, new(11))],
            FrozenRows = ScorePlaces.Top - 1,
            FrozenColumns = 2,
            PrintTitleRows = ScorePlaces.Top - 1,
            Footer = model.Stand.Footer,
        });
        var verdicts = new CellRange(ScorePlaces.Top, Before, ScorePlaces.RowOf(Math.Max(0, count - 1)), Before).Fixed;
        sheet.Write(Cell.Text("系统得分与本表重算的比对", SheetLook.Title));
        sheet.Write(Cell.Text("结论", SheetLook.Head), Cell.Formula($"IF(COUNTIF({verdicts},\"{Agrees}\")={count},\"{AllAgree}\",({count}-COUNTIF({verdicts},\"{Agrees}\"))&\" 个单位不一致\")", AllAgree, SheetLook.Good));
        sheet.Write(Cell.Text("改过“数据”表的，不一致是应当的；没有改过而不一致的，请告诉管理员", SheetLook.Note));
        sheet.Skip(2);
        SheetLook.WriteHead(sheet, [.. Enumerable.Repeat(Cell.Empty(SheetLook.Head), Before), .. indicators.Select(one => Cell.Text(one.Indicator.Name, SheetLook.Head))]);
        SheetLook.WriteHead(sheet, [.. Heads.Select(head => Cell.Text(head, SheetLook.Head)), .. indicators.Select(one => Cell.Code(one.Code, SheetLook.Head))]);
        for (var place = 0; place < count; place++)
            sheet.Write(Row(model, place, style));
        if (count == 0)
            return;

        sheet.Highlight(new(ScorePlaces.Top, Before, ScorePlaces.RowOf(count - 1), Before), ConditionalFormat.When($"$J{ScorePlaces.Top}=\"{Differs}\"", SheetLook.Alarm));
        if (indicators is not [])
        {
            var (own, live) = ($"{new CellPlace(ScorePlaces.Top, Before + 1)}", $"{SheetNames.InFormula(ScoreSheets.Marks)}{new CellPlace(ScorePlaces.Top, ScoreModel.BeforeMarks + 1)}");
            sheet.Highlight(
                new(ScorePlaces.Top, Before + 1, ScorePlaces.RowOf(count - 1), Before + indicators.Count),
                ConditionalFormat.When($"IF(ISNUMBER({own})*ISNUMBER({live}),ROUND({own}-{live},{PlacesHeld(model)})<>0,{own}<>{live})", SheetLook.Alarm));
        }
    }

    /// <summary>
    /// How many cells of two ranges differ. Means have no end after the point, and each program reckons them a little differently in the sixteenth digit,
    /// which plain comparison takes for a difference in some programs and not in others: so it is the difference that is rounded. Dividing by whether it is
    /// 0 fails where it is not, and where a word stands; words are compared by themselves.
    /// </summary>
    private static string Differing(string own, string live, int count, int places) => count == 0 ? "0"
        : $"{count}-SUMPRODUCT(--ISNUMBER(1/(ROUND({own}-{live},{places})=0)))-SUMPRODUCT(ISTEXT({own})*ISTEXT({live})*({own}={live}))";

    // More than anybody is shown, and fewer than a double has left of the marks of a whole system.
    private static int PlacesHeld(ScoreModel model) => Math.Min(Numbers.SnapDecimals, model.System.System.Decimals + PlacesBeyondShown);

    private static Cell[] Row(ScoreModel model, int place, CellStyle style)
    {
        var (unit, found, row, indicators) = (model.Places.Of(place), model.UnitAt(place), ScorePlaces.RowOf(place), model.System.Indicators);
        var own = new CellRange(row, Before + 1, row, Before + Math.Max(1, indicators.Count));
        var live = new CellRange(row, ScoreModel.BeforeMarks + 1, row, ScoreModel.BeforeMarks + Math.Max(1, indicators.Count));
        var band = model.Outcome.Bands.ToList().FindIndex(one => one.Name == found.Band) + 1;
        return
        [
            Cell.Code(unit.Code, SheetLook.Plain), Cell.Text(unit.Name, SheetLook.Plain),
            Cell.Number(found.Total, style), found.Total is { } total ? Cell.Formula(ScoreModel.TotalAt(place), total, style) : Cell.Formula(ScoreModel.TotalAt(place), string.Empty, style),
            Cell.Number(found.Rank, SheetLook.Plain), found.Rank is { } rank ? Cell.Formula(model.Outcome.Rank.At(place), rank, SheetLook.Plain) : Cell.Formula($"{model.Outcome.Rank.At(place)}&\"\"", string.Empty, SheetLook.Plain),
            Cell.Number(band, SheetLook.Plain), Cell.Formula(model.Outcome.Band.At(place), band, SheetLook.Plain),
            Cell.Formula(Differing($"{own}", $"{SheetNames.InFormula(ScoreSheets.Marks)}{live}", indicators.Count, PlacesHeld(model)), 0, SheetLook.Plain),
            Cell.Formula($"IF(AND(C{row}&\"\"=D{row}&\"\",E{row}&\"\"=F{row}&\"\",G{row}=H{row},I{row}=0),\"{Agrees}\",\"{Differs}\")", Agrees, SheetLook.Plain),
            .. indicators.Select(indicator => model.Engine(indicator, place) is (var marks, null) ? Cell.Number(marks, style) : Cell.Text(model.Engine(indicator, place).Word, style)),
        ];
    }
}

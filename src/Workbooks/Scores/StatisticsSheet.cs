using Fadu.Formula.Values;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Scores;

/// <summary>Where the marks of each indicator lie and how they spread, and how many units of each group are in which band. Those that have withdrawn are left out.</summary>
internal static class StatisticsSheet
{
    private static readonly string[] Heads = ["编码", "指标", "级别", "满分", "计分单位数", "平均", "平均得分率", "最低", "下四分位", "中位", "上四分位", "最高", "标准差", "不足六成", "六至七成", "七至八成", "八至九成", "九成以上"];

    public static void Write(WorkbookWriter book, ScoreModel model)
    {
        var taking = Enumerable.Range(0, model.Places.Count).Count(place => model.Places.GroupAt(place) is not null);
        using var sheet = book.AddSheet(new(ScoreSheets.Statistics)
        {
            Columns = [new(14), new(30), new(8), .. SheetColumn.Repeat(Heads.Length - 3, new(11))],
            FrozenRows = 2,
            FrozenColumns = 2,
            PrintTitleRows = 2,
            Footer = model.Stand.Footer,
        });
        sheet.Write(new RowLayout(26), Cell.Text($"{model.Stand.RoundName}统计", SheetLook.Title));
        sheet.Write([.. Heads.Select(head => Cell.Text(head, SheetLook.Head))]);
        if (taking == 0)
            return;

        var style = SheetLook.Marks(model.System.System.Decimals);
        sheet.Write(Row(Cell.Text("总分", SheetLook.Plain), "总分", string.Empty, model.System.System.FullMarks, ScoreSheets.Through(ScoreSheets.Marks, 4, 0, taking - 1), style));
        foreach (var one in model.System.Indicators)
            sheet.Write(Row(Cell.Code(one.Code, SheetLook.Plain), one.Indicator.Name, Numbers.Show(one.Depth), one.Marks, ScoreSheets.Through(ScoreSheets.Marks, model.ColumnOf(one), 0, taking - 1), style));
        if (model.Outcome.Bands is not [])
            WriteBands(sheet, model);
    }

    private static Cell[] Row(Cell code, string name, string level, decimal full, string range, CellStyle style)
    {
        return
        [
            code, Cell.Text(name, SheetLook.Plain), Cell.Text(level, SheetLook.Plain), Cell.Number(full, SheetLook.Plain), Cell.Formula($"COUNT({range})", SheetLook.Plain),
            Figure("AVERAGE({0})"), Figure($"AVERAGE({{0}})/{Numbers.Show(full == 0 ? 1 : full)}", style with { NumberFormat = "0.0%" }), Figure("MIN({0})"), Figure("QUARTILE({0},1)"), Figure("MEDIAN({0})"),
            Figure("QUARTILE({0},3)"), Figure("MAX({0})"), Figure("STDEVP({0})"),
            Class(0, 0.6m), Class(0.6m, 0.7m), Class(0.7m, 0.8m), Class(0.8m, 0.9m), Class(0.9m, null),
        ];

        Cell Figure(string formula, CellStyle? own = null) => Cell.Formula($"IF(COUNT({range})=0,\"\",{formula.Replace("{0}", range, StringComparison.Ordinal)})", own ?? style);

        Cell Class(decimal from, decimal? to) => Cell.Formula(
            (from > 0 ? $"COUNTIF({range},\">={Numbers.Show(from * full)}\")" : $"COUNT({range})") + (to is { } end ? $"-COUNTIF({range},\">={Numbers.Show(end * full)}\")" : string.Empty), SheetLook.Plain);
    }

    private static void WriteBands(SheetWriter sheet, ScoreModel model)
    {
        sheet.Skip(1);
        sheet.Write([Cell.Empty(SheetLook.Head), Cell.Text("组别", SheetLook.Head), .. model.Outcome.Bands.Select(band => Cell.Text(band.Name, SheetLook.Head)), Cell.Text("无等次", SheetLook.Head)]);
        var (groups, bands) = (RankingSheet.Through(model, RankingSheet.GroupColumn), RankingSheet.Through(model, RankingSheet.BandColumn));
        foreach (var group in model.Places.Groups)
        {
            var criterion = group is null ? "\"=\"" : $"\"{group.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            var names = model.Outcome.Bands.Select(band => $"\"{band.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            sheet.Write(
            [
                Cell.Empty(SheetLook.Plain), Cell.Text(group ?? "（未分组）", SheetLook.Plain),
                .. names.Append("\"\"").Select(name => Cell.Formula($"COUNTIFS({groups},{criterion},{bands},{name})", SheetLook.Plain)),
            ]);
        }
    }
}

using Fadu.Formula.Values;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Scores;

/// <summary>Where the marks of each indicator lie and how they spread, and how many units of each group are in which band. Those that have withdrawn are left out.</summary>
internal static class StatisticsSheet
{
    private static readonly string[] Heads = ["编码", "指标", "级别", "满分", "计分单位数", "不适用单位数", "平均", "平均得分率", "最低", "下四分位", "中位", "上四分位", "最高", "标准差", "不足六成", "六至七成", "七至八成", "八至九成", "九成以上"];

    // Where the classes of achievement begin.
    private static readonly decimal[] Bounds = [0, 0.6m, 0.7m, 0.8m, 0.9m];

    // What is brought to 12 places reaches a bound from half of the last place below it.
    private const string HalfOfTheLast = "-5E-13";

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
        SheetLook.WriteHead(sheet, [.. Heads.Select(head => Cell.Text(head, SheetLook.Head))]);
        if (taking == 0)
            return;

        var style = SheetLook.Marks(model.System.System.Decimals);
        sheet.Write(Row(Cell.Text("总分", SheetLook.Plain), "总分", string.Empty, new(model.System.System.FullMarks, null), model.System.System.FullMarks, 4, isExact: true, ShownFigures.OfTotals(model)));
        foreach (var one in model.System.Indicators)
            sheet.Write(Row(Cell.Code(one.Code, SheetLook.Plain), one.Indicator.Name, MarksSheet.Level(one), model.Worth[one], one.Marks, model.ColumnOf(one), ScoreFormulas.IsExact(one), ShownFigures.Of(model, one)));
        if (model.Outcome.Bands is not [])
            WriteBands(sheet, model);

        Cell[] Row(Cell code, string name, string level, Worth worth, decimal full, int column, bool isExact, ShownFigures now)
        {
            var (range, most) = (ScoreSheets.Through(ScoreSheets.Marks, column, 0, taking - 1), worth.Column?.Through(0, taking - 1));
            return
            [
                code, Cell.Text(name, SheetLook.Plain), Cell.Text(level, SheetLook.Plain), Cell.Number(full, SheetLook.Plain), Cell.Formula($"COUNT({range})", now.Marks?.Count ?? 0, SheetLook.Plain), Cell.Formula($"COUNTIF({range},\"{ScoreFormulas.NotApplicable}\")", now.NotApplicable, SheetLook.Plain),
                Figure($"AVERAGE({range})", now.Marks?.Mean, style), Achievement(), Figure($"MIN({range})", now.Marks?.Least, style), Figure($"QUARTILE({range},1)", now.Marks?.LowerQuartile, style), Figure($"MEDIAN({range})", now.Marks?.Median, style),
                Figure($"QUARTILE({range},3)", now.Marks?.UpperQuartile, style), Figure($"MAX({range})", now.Marks?.Most, style), Figure($"STDEVP({range})", now.Marks?.StandardDeviation, style),
                .. Bounds.Select((from, i) => full > 0 ? Cell.Formula(i + 1 < Bounds.Length ? $"{AtLeast(from)}-{AtLeast(Bounds[i + 1])}" : AtLeast(from), Reached(i), SheetLook.Plain) : Cell.Empty(SheetLook.Plain)),
            ];

            int Reached(int i) => now.AtLeast(Bounds[i]) - (i + 1 < Bounds.Length ? now.AtLeast(Bounds[i + 1]) : 0);

            Cell Figure(string formula, decimal? result, CellStyle look) => $"IF(COUNT({range})=0,\"\",{formula})" is var live && result is { } number ? Cell.Formula(live, number, look) : Cell.Formula(live, string.Empty, look);

            // What was got over what could be got.
            Cell Achievement() => full > 0 ? Figure(most is null ? $"AVERAGE({range})/{Numbers.Show(full)}" : $"SUM({range})/SUM({most})", now.Achievement, style with { NumberFormat = "0.0%" }) : Cell.Empty(SheetLook.Plain);

            // A word in place of marks counts as more than any number, but those units are worth nothing.
            string AtLeast(decimal share) => most is not null ? $"SUMPRODUCT(({most}>0)*(ROUND({most}*{Numbers.Show(share)},12){(isExact ? string.Empty : HalfOfTheLast)}<={range}))"
                : share == 0 ? $"COUNT({range})"
                : !isExact ? $"SUMPRODUCT(--({Numbers.Show(share * full)}{HalfOfTheLast}<={range}))"
                : $"COUNTIF({range},\">={Numbers.Show(share * full)}\")";
        }
    }

    private static void WriteBands(SheetWriter sheet, ScoreModel model)
    {
        sheet.Skip(1);
        SheetLook.WriteHead(sheet, [Cell.Empty(SheetLook.Head), Cell.Text("组别", SheetLook.Head), .. model.Outcome.Bands.Select(band => Cell.Text(band.Name, SheetLook.Head)), Cell.Text("无等次", SheetLook.Head)]);
        for (var place = 0; place < model.Places.Count; place++)
        {
            if (model.Places.GroupAt(place) is not { } group || group.First != place)
                continue;

            // Bands by their numbers: names would be compared without regard to case, and * would stand for anything.
            var range = model.Outcome.Band.Through(group.First, group.Last);
            var now = Enumerable.Range(group.First, group.Last - group.First + 1).CountBy(model.Outcome.BandAt).ToDictionary();
            sheet.Write(
            [
                Cell.Empty(SheetLook.Plain), Cell.Text(model.Places.Of(place).Group ?? "（未分组）", SheetLook.Plain),
                .. Enumerable.Range(1, model.Outcome.Bands.Count).Append(0).Select(number => Cell.Formula($"COUNTIF({range},{Numbers.Show(number)})", now.GetValueOrDefault(number), SheetLook.Plain)),
            ]);
        }
    }
}

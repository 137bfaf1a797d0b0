using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.Scores;

/// <summary>The units by rank, group by group, with bands and with what keeps them from one.</summary>
internal static class RankingSheet
{
    private const int HeadRow = 3;

    // LibreOffice takes 29 choices, though Excel takes 254.
    private const int MostChoices = 25;

    // That many times they fit into one another.
    private const int MostNames = 50 * MostChoices;

    // How long a text in a formula can be.
    private const int LongestText = 255;

    private static readonly string[] Heads = ["组别", "名次", "单位编码", "单位名称", "总分", "等次", "否决前等次", "单位状态", "一票否决", "未满足的条件", "备注"];

    public static void Write(WorkbookWriter book, ScoreModel model)
    {
        using var sheet = book.AddSheet(new(ScoreSheets.Ranking)
        {
            Columns = [new(14), new(8), new(16), new(26), new(10), new(12), new(12), new(12), new(24), new(24), new(30)],
            FrozenRows = HeadRow,
            FrozenColumns = 4,
            PrintTitleRows = HeadRow,
            Footer = model.Stand.Footer,
        });
        sheet.Write(new RowLayout(26), Cell.Text($"{model.Stand.RoundName}排名", SheetLook.Title));
        sheet.Write(Cell.Text($"{model.Stand.BasisWord} {model.Stand.SystemName}第 {model.Stand.Revision} 版".TrimStart(), SheetLook.Note));
        SheetLook.WriteHead(sheet, [.. Heads.Select(head => Cell.Text(head, SheetLook.Head))]);
        double?[] widths = [.. sheet.Layout.Columns.Select(column => column.Width)];
        foreach (var place in InOrder(model.Places))
        {
            var row = Row(model, place);
            sheet.Write(RowHeights.Of(row, widths), row);
        }

        if (model.Places.Count > 0)
            sheet.Filter(new(HeadRow, 1, HeadRow + model.Places.Count, Heads.Length));
    }

    // Groups in their order; within, ranks; then those without, by total.
    private static IEnumerable<int> InOrder(ScorePlaces places) => Enumerable.Range(0, places.Count)
        .OrderBy(place => places.GroupAt(place) is { } group ? group.First : int.MaxValue)
        .ThenBy(place => places.Scores.Rank(places.Unit(place)) ?? int.MaxValue)
        .ThenByDescending(place => places.Scores.Total(places.Unit(place)) ?? -1);

    private static Cell[] Row(ScoreModel model, int place)
    {
        var (unit, found, outcome) = (model.Places.Of(place), model.UnitAt(place), model.Outcome);
        return
        [
            Cell.Text(unit.Withdrawn ? "（退出）" : unit.Group, SheetLook.Plain),
            found.Rank is { } rank ? Cell.Formula(outcome.Rank.At(place), rank, SheetLook.Centered) : Cell.Formula($"{outcome.Rank.At(place)}&\"\"", string.Empty, SheetLook.Centered),
            Cell.Code(unit.Code, SheetLook.Plain),
            Cell.Text(unit.Name, SheetLook.Plain),
            found.Total is { } total ? Cell.Formula(ScoreModel.TotalAt(place), total, Bold(model)) : Cell.Formula(ScoreModel.TotalAt(place), string.Empty, Bold(model)),
            Live(Band(model, outcome.Band, place), found.Band, SheetLook.Centered),
            Live(Band(model, outcome.BandBefore, place), found.BandBeforeVetoes, SheetLook.Centered),
            Live(Status(model, place), found.Status?.Name, SheetLook.Centered),
            Live(Vetoes(model, place), string.Join(' ', found.Vetoes.Select(veto => veto.Name)), SheetLook.Wrapped),
            Live(Gates(model, place), string.Join(' ', found.FailedGates.Select(gate => gate.Gate.Name)), SheetLook.Wrapped),
            Cell.Text(Remark(unit, found), SheetLook.Wrapped),
        ];
    }

    private static CellStyle Bold(ScoreModel model) => SheetLook.Marks(model.System.System.Decimals) with { Bold = true };

    private static string Remark(TableUnit unit, UnitScore found) => string.Join('；', ((string?[])
    [
        unit.Withdrawn ? "已退出评估" : null,
        found.BarredFromCommendation ? "不予表彰" : null,
        found.FlaggedVetoes is [] ? null : $"无法判断：{string.Join('、', found.FlaggedVetoes.Select(flag => flag.Veto.Name))}",
    ]).OfType<string>());

    /// <summary>Notes the columns whose formulas would be more than a spreadsheet takes, and are written as values therefore.</summary>
    public static void MarkUnfit(ScoreModel model)
    {
        var last = model.Places.Count - 1;
        if (last < 0)
            return;

        foreach (var (name, formula) in ((string, NamingFormula?)[])[(Heads[5], Band(model, model.Outcome.Band, last)), (Heads[6], Band(model, model.Outcome.BandBefore, last)), (Heads[7], Status(model, last)), (Heads[8], Vetoes(model, last)), (Heads[9], Gates(model, last))])
        {
            if (formula is { Fits: false })
                model.Formulas.Mark($"排名表的“{name}”", "名称太多或太长，公式超过电子表格的限制");
        }
    }

    private static NamingFormula? Band(ScoreModel model, WorkColumn number, int place) => Named(number, place, model.Outcome.Bands.Select(band => band.Name));

    private static NamingFormula? Status(ScoreModel model, int place) => Named(model.Outcome.Status, place, model.System.Statuses.Select(status => status.Rule.Name));

    private static NamingFormula? Vetoes(ScoreModel model, int place) => Listed(model.Outcome.Vetoes.Zip(model.System.Vetoes, (column, veto) => ($"{column.At(place)}=TRUE", veto.Rule.Name)));

    private static NamingFormula? Gates(ScoreModel model, int place) => Listed(model.Outcome.Gates.Zip(model.System.Gates, (column, gate) => ($"{column.At(place)}<>TRUE", gate.Rule.Name)));

    private static Cell Live(NamingFormula? formula, string? now, CellStyle style) => formula switch
    {
        null => Cell.Empty(style),
        { Fits: true } => Cell.Formula(formula.Text, now ?? string.Empty, style),
        _ => Cell.Text(now, SheetLook.Value with { Wrap = style.Wrap, Horizontal = style.Horizontal }),
    };

    private static NamingFormula? Named(WorkColumn number, int place, IEnumerable<string> names) => names.ToArray() is not [_, ..] all ? null
        : new($"IF({number.At(place)}=0,\"\",{Chosen(number.At(place), all, 0)})", all.Length <= MostNames && FitAll(all));

    private static string Chosen(string number, string[] names, int before)
    {
        var here = $"CHOOSE({number}{(before == 0 ? string.Empty : $"-{Numbers.Show(before)}")},{string.Join(',', names.Skip(before).Take(MostChoices).Select(Quoted))})";
        return before + MostChoices >= names.Length ? here : $"IF({number}<={Numbers.Show(before + MostChoices)},{here},{Chosen(number, names, before + MostChoices)})";
    }

    private static NamingFormula? Listed(IEnumerable<(string Condition, string Name)> rules) => rules.ToArray() is not [_, ..] all ? null
        : new($"TRIM({string.Join('&', all.Select(rule => $"IF({rule.Condition},{Quoted($"{rule.Name} ")},\"\")"))})", FitAll(all.Select(rule => $"{rule.Name} ")));

    private static bool FitAll(IEnumerable<string> texts) => texts.All(text => text.Length <= LongestText);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // What names something by numbers and conditions.
    private sealed record NamingFormula(string Text, bool TextsFit)
    {
        public bool Fits => TextsFit && Text.Length <= Cell.MostOfFormula;
    }
}

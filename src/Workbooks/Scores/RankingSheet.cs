using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Scores;

/// <summary>The units by rank, group by group, with bands and with what keeps them from one.</summary>
internal static class RankingSheet
{
    private const int HeadRow = 3;

    private static readonly string[] Heads = ["组别", "名次", "单位编码", "单位名称", "总分", "等次", "否决前等次", "单位状态", "一票否决", "未满足的条件", "备注"];

    public static void Write(WorkbookWriter book, ScoreModel model)
    {
        using var sheet = book.AddSheet(new(ScoreSheets.Ranking)
        {
            Columns = [new(14), new(8), new(16), new(26), new(10), new(12), new(12), new(12), new(24), new(24), new(20)],
            FrozenRows = HeadRow,
            FrozenColumns = 4,
            PrintTitleRows = HeadRow,
            Footer = model.Stand.Footer,
        });
        sheet.Write(new RowLayout(26), Cell.Text($"{model.Stand.RoundName}排名", SheetLook.Title));
        sheet.Write(Cell.Text($"{model.Stand.BasisWord} {model.Stand.SystemName}第 {model.Stand.Revision} 版".TrimStart(), SheetLook.Note));
        sheet.Write([.. Heads.Select(head => Cell.Text(head, SheetLook.Head))]);
        foreach (var place in InOrder(model.Places))
            sheet.Write(Row(model, place));
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
            Named(outcome.Band, place, outcome.Bands.Select(band => band.Name), found.Band),
            Named(outcome.BandBefore, place, outcome.Bands.Select(band => band.Name), found.BandBeforeVetoes),
            Named(outcome.Status, place, model.System.Statuses.Select(status => status.Rule.Name), found.Status?.Name),
            Listed(outcome.Vetoes.Zip(model.System.Vetoes, (column, veto) => ($"{column.At(place)}=TRUE", veto.Rule.Name)), found.Vetoes.Select(veto => veto.Name)),
            Listed(outcome.Gates.Zip(model.System.Gates, (column, gate) => ($"{column.At(place)}<>TRUE", gate.Rule.Name)), found.FailedGates.Select(gate => gate.Gate.Name)),
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

    private static Cell Named(WorkColumn number, int place, IEnumerable<string> names, string? now)
    {
        var quoted = names.Select(Quoted).ToArray();
        return quoted is [] ? Cell.Empty(SheetLook.Plain) : Cell.Formula($"IF({number.At(place)}=0,\"\",CHOOSE({number.At(place)},{string.Join(',', quoted)}))", now ?? string.Empty, SheetLook.Centered);
    }

    private static Cell Listed(IEnumerable<(string Condition, string Name)> rules, IEnumerable<string> now)
    {
        var parts = rules.Select(rule => $"IF({rule.Condition},{Quoted($"{rule.Name} ")},\"\")").ToArray();
        return parts is [] ? Cell.Empty(SheetLook.Wrapped) : Cell.Formula($"TRIM({string.Join('&', parts)})", string.Join(' ', now), SheetLook.Wrapped);
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

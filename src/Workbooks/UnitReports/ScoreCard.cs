using Fadu.Indicators.Explanations;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.UnitReports;

/// <summary>成绩单: what the unit came to in all, and on every indicator.</summary>
internal static class ScoreCard
{
    private static readonly double?[] _widths = [14, 34, 9, 9, 9, 10, 12, 11, 46];

    public static void Write(WorkbookWriter book, UnitReportContent content)
    {
        (string Name, Cell Value)[] summary = [.. Summary(content)];
        using var sheet = book.AddSheet(new("成绩单")
        {
            Columns = [.. _widths.Select(width => new SheetColumn(width))],
            ShowsGridLines = false,
            // The title and an empty row; the indicators' head comes behind them.
            FirstPrintTitleRow = content.Stand.Lines.Count + summary.Length + 3,
            PrintTitleRows = 1,
            Footer = content.Stand.Footer,
        });
        sheet.Write(new RowLayout(30), Cell.Text($"{content.Score.Unit.Name}　{content.Stand.RoundName}　成绩单", Look.Title));
        foreach (var line in content.Stand.Lines)
            Line(sheet, line.Name, Cell.Text(line.Value, Look.Wrapped));
        foreach (var (name, value) in summary)
            Line(sheet, name, value);
        sheet.Skip(1);
        Indicators(sheet, content);
        Adjustments(sheet, content, "加分项", content.Score.Bonuses, content.Score.Bonus);
        Adjustments(sheet, content, "扣分项", content.Score.Deductions, content.Score.Deduction);
    }

    // The value reaches over the columns beside it; each of them has its lines, or the frame would be open.
    private static void Line(SheetWriter sheet, string name, Cell value)
    {
        sheet.Merge(new(sheet.Row, 2, sheet.Row, 5));
        sheet.Write(RowHeights.Of([value], [60]), Cell.Text(name, Look.Name), value, Cell.Empty(Look.Text), Cell.Empty(Look.Text), Cell.Empty(Look.Text));
    }

    private static IEnumerable<(string Name, Cell Value)> Summary(UnitReportContent content)
    {
        var (score, left) = (content.Score, HorizontalPlace.Left);
        var marks = Look.Marks(content.System.System.Decimals) with { Horizontal = left };
        yield return ("单位", Cell.Text($"{score.Unit.Name}（{score.Unit.Code}）{(score.Unit.Group is { } group ? $"，{group}" : "")}{(score.Unit.Withdrawn ? "，已退出本轮" : "")}", Look.Wrapped));
        yield return ("总分", score.Total is { } total ? Cell.Number(total, marks with { Bold = true }) : Cell.Text("没有适用的指标，没有总分", Look.Wrapped));
        yield return ("满分", Cell.Number(content.System.Root.Marks, marks));
        yield return ("等次", Cell.Text(score.Status?.Name ?? score.Band ?? "无等次", Look.Wrapped));
        if (score.Status is null && score.Band != score.BandBeforeVetoes)
            yield return ("不计一票否决的等次", Cell.Text(score.BandBeforeVetoes ?? "无等次", Look.Wrapped));
        if (content.ShowsRank)
            yield return ("排名", Cell.Text(score.Rank is { } rank ? $"第 {rank} 名，同组参加排名 {score.Ranked} 个单位" : "不参加排名", Look.Wrapped));
        foreach (var (name, words) in Rules(score))
            yield return (name, Cell.Text(words, Look.Wrapped));
        if (content.Gaps is { Lost: { } lost, Reach: { } reach })
        {
            yield return ("失分", Cell.Number(lost, marks));
            yield return ("其中自身可挽回", Cell.Number(reach.Won, marks));
            yield return ("自身最好", Cell.Text($"总分 {Formula.Values.Numbers.Show(reach.Total ?? 0)}，等次 {reach.Band ?? "无等次"}", Look.Wrapped));
        }
    }

    private static IEnumerable<(string Name, string Words)> Rules(UnitScore score)
    {
        if (score.Vetoes is [_, ..])
            yield return ("一票否决", string.Join("；", score.Vetoes.Select(veto => $"{veto.Name}（{veto.Code}）")));
        if (score.BarredFromCommendation)
            yield return ("表彰", "不予表彰");
        if (score.FlaggedVetoes is [_, ..])
            yield return ("待核查的一票否决", string.Join("；", score.FlaggedVetoes.Select(flag => $"{flag.Veto.Name}（{flag.Veto.Code}）：{ValueText.Show(flag.Reason).Chinese}")));
        if (score.FailedGates is [_, ..])
            yield return ("未满足的条件", string.Join("；", score.FailedGates.Select(gate => $"{gate.Gate.Name}（{gate.Gate.Code}）")));
        if (score.FailedChecks is [_, ..])
            yield return ("未通过的逻辑校验", string.Join("；", score.FailedChecks.Select(check => check.Message)));
    }

    private static void Indicators(SheetWriter sheet, UnitReportContent content)
    {
        var before = content.Past is [var last, ..] && last.SystemCode == content.System.System.Code ? All(last.Score.Indicators).ToDictionary(one => one.Code, StringComparer.Ordinal) : null;
        var marks = Look.Marks(content.System.System.Decimals);
        string[] head = ["编码", "指标", "满分", "分值", "得分", "得分率", "上一轮得分率", "增减（百分点）", "说明"];
        Cell[] cells = [.. head.Select(text => Cell.Text(text, Look.Head))];
        sheet.Write(RowHeights.Of(cells, _widths), cells);
        foreach (var one in All(content.Score.Indicators))
        {
            // What had no result then had 0 for that alone: a rise from there would tell of nothing.
            var past = before?.GetValueOrDefault(one.Code) is { } then && All([then]).All(each => each.State is not IndicatorState.Missing) ? then.Achievement : null;
            var indent = one.Indicator.Depth - 1;
            cells =
            [
                Cell.Code(one.Code, Look.Text with { Indent = indent, Bold = indent == 0 }),
                Cell.Text(one.Name, Look.Wrapped with { Indent = indent, Bold = indent == 0 }),
                Cell.Number(one.NominalMarks, marks),
                Cell.Number(one.Score is null ? null : one.EffectiveMarks, marks),
                Cell.Number(one.Score, marks with { Bold = indent == 0 }),
                Cell.Number(one.Achievement, Look.Share),
                Cell.Number(past, Look.Share),
                Cell.Number((one.Achievement - past) * 100, Look.PointsChange),
                Cell.Text(Words(content.Explainer, one), Look.Wrapped),
            ];
            sheet.Write(RowHeights.Of(cells, _widths) with { OutlineLevel = indent }, cells);
        }
    }

    private static void Adjustments(SheetWriter sheet, UnitReportContent content, string name, IReadOnlyList<AdjustmentScore> adjustments, decimal sum)
    {
        if (adjustments is [])
            return;

        var marks = Look.Marks(content.System.System.Decimals);
        sheet.Skip(1);
        sheet.Write(Cell.Text("编码", Look.Head), Cell.Text(name, Look.Head), Cell.Text("上限", Look.Head), Cell.Text("分数", Look.Head));
        foreach (var one in adjustments)
            sheet.Write(Cell.Code(one.Adjustment.Code, Look.Text), Cell.Text(one.Adjustment.Name, Look.Wrapped), Cell.Number(one.Adjustment.Cap, marks), Cell.Number(one.Marks, marks));
        sheet.Write(Cell.Empty(Look.Text), Cell.Text("合计（封顶后）", Look.Text with { Bold = true }), Cell.Empty(Look.Text), Cell.Number(sum, marks with { Bold = true }));
    }

    private static string Words(UnitExplainer? explainer, IndicatorScore one)
    {
        var words = new List<string>();
        if (one.State is IndicatorState.NotApplicable)
            words.Add("不适用");
        else if (one.Indicator.IsLeaf && one.State is IndicatorState.Missing)
            words.Add(explainer?.Explain(one).WhyMissing?.Chinese ?? ValueText.Show(one.MissingReason).Chinese);
        if (one.Passed is { } passed)
            words.Add(passed ? "达标" : "未达标");
        if (one.State is not IndicatorState.NotApplicable && explainer is not null)
            words.AddRange(explainer.Explain(one).Remarks.Where(remark => remark.Kind is not RemarkKind.BelowPass and not RemarkKind.NoResult).Select(remark => remark.Text.Chinese));
        return string.Join("；", words);
    }

    private static IEnumerable<IndicatorScore> All(IEnumerable<IndicatorScore> scores) => scores.SelectMany(score => All(score.Children).Prepend(score));
}

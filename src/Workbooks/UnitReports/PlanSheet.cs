using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.UnitReports;

/// <summary>提升方案: the cheapest changes that come to a target, the next best, what stands in the way, what can't be won.</summary>
internal static class PlanSheet
{
    private static readonly double?[] _widths = [22, 40, 18, 18, 10, 14];

    public static void Write(WorkbookWriter book, UnitReportContent content, PlanPart part)
    {
        var plan = part.Plan;
        using var sheet = book.AddSheet(new("提升方案") { Columns = [.. _widths.Select(width => new SheetColumn(width))], ShowsGridLines = false, Footer = content.Stand.Footer });
        sheet.Write(new RowLayout(30), Cell.Text($"{content.Score.Unit.Name}　提升方案", Look.Title));
        Line(sheet, "目标", PlanWords.Of(plan.Target));
        Line(sheet, "现在", PlanWords.Outcome(content.Score.Total, content.Score.Status?.Name ?? content.Score.Band, content.ShowsRank ? content.Score.Rank : null));
        Line(sheet, "结论", PlanWords.Of(plan));
        if (plan.WaitsFor is [_, ..] waits)
            Line(sheet, "先要有的值", $"{Names(waits)}：没有值之前，不判断能不能达到");
        if (part.Withheld is [_, ..] withheld)
            Line(sheet, "没有用到的数据项", $"{Names(withheld)}：用到它们的方案会透露其他单位的数据");
        for (var i = 0; i < plan.Proposals.Count; i++)
            Proposal(sheet, content, i == 0 ? "方案一（工作量最小）" : $"方案{"一二三"[i]}（备选）", plan.Proposals[i]);
        if (plan.Most is { } most)
            Proposal(sheet, content, "最多能到", most);
        Blockers(sheet, part);
        Beyond(sheet, content, plan.Beyond);
    }

    private static void Line(SheetWriter sheet, string name, string words)
    {
        sheet.Merge(new(sheet.Row, 2, sheet.Row, 6));
        var value = Cell.Text(words, Look.Wrapped);
        sheet.Write([Cell.Text(name, Look.Name), value, .. Enumerable.Repeat(Cell.Empty(Look.Text), 4)]);
    }

    private static void Section(SheetWriter sheet, string name, params string[] head)
    {
        sheet.Skip(1);
        sheet.Write(new RowLayout(20), Cell.Text(name, Look.Section));
        sheet.Write([.. head.Select(text => Cell.Text(text, Look.Head))]);
    }

    private static void Proposal(SheetWriter sheet, UnitReportContent content, string name, UnitProposal proposal)
    {
        Section(sheet, $"{name}：{PlanWords.Outcome(proposal.Total, proposal.Band, content.ShowsRank ? proposal.Rank : null)}，工作量 {Numbers.Show(proposal.Effort)}", "数据项编码", "数据项", "现在", "改为", "工作量", "缺它少得");
        foreach (var change in proposal.Changes)
        {
            Cell[] cells =
            [
                Cell.Code(change.Movable.Item.Code, Look.Text),
                Cell.Text(change.Movable.Item.Name, Look.Wrapped),
                Of(change.Movable.Item, change.From),
                Of(change.Movable.Item, change.To),
                Cell.Number(change.Effort, Look.Number),
                Cell.Number(change.Wins, Look.Number),
            ];
            sheet.Write(RowHeights.Of(cells, _widths), cells);
        }
    }

    private static void Blockers(SheetWriter sheet, PlanPart part)
    {
        if (part.Plan.Blockers is [])
            return;

        Section(sheet, "挡在前面的规则", "编码", "规则", "种类", "能否解除");
        foreach (var blocker in part.Plan.Blockers)
        {
            var lifted = part.CanLift(blocker) switch
            {
                true => blocker.Lifting is [_, ..] by ? $"能：改 {string.Join("、", by.Select(movable => movable.Item.Name))}" : "能",
                false => "不能",
                null => "无法判断",
            };
            Cell[] cells = [Cell.Code(blocker.Code, Look.Text), Cell.Text(blocker.Name, Look.Wrapped), Cell.Text(PlanWords.Of(blocker.Kind), Look.Text), Cell.Text(lifted, Look.Wrapped)];
            sheet.Write(RowHeights.Of(cells, _widths), cells);
        }
    }

    private static void Beyond(SheetWriter sheet, UnitReportContent content, IReadOnlyList<MarksBeyond> beyond)
    {
        if (beyond is [])
            return;

        var marks = Look.Marks(content.System.System.Decimals);
        Section(sheet, "自身挽回不了的失分", "编码", "指标", "失分", "取决于");
        foreach (var one in beyond)
        {
            var items = Cell.Text(Names(one.Items), Look.Wrapped);
            sheet.Merge(new(sheet.Row, 4, sheet.Row, 6));
            sheet.Write(
                RowHeights.Of([items], [_widths[3] + _widths[4] + _widths[5]]),
                Cell.Code(one.Indicator.Code, Look.Text), Cell.Text(one.Indicator.Indicator.Name, Look.Wrapped), Cell.Number(one.Marks, marks), items, Cell.Empty(Look.Text), Cell.Empty(Look.Text));
        }
    }

    private static string Names(IReadOnlyList<Item> items) => string.Join("、", items.Select(item => item.Name));

    // Numbers stay numbers, with the unit of measure behind; percentages as they are reported, out of 100.
    private static Cell Of(Item item, Value value) => value switch
    {
        { IsMissing: false, Type: FormulaType.Number } when item.Choices is [] => Cell.Number(value.Number, Look.Number with { NumberFormat = Format(item, value.Number) }),
        { IsMissing: false, Type: FormulaType.Date } => Cell.Date(value.Date, Look.Text),
        _ => Cell.Text(ValueText.Show(item, value, Language.Chinese), Look.Wrapped),
    };

    private static string Format(Item item, decimal number)
    {
        var text = Numbers.Show(number);
        var unit = item.Type is ItemType.Percent ? "%" : item.MeasurementUnit is { } measure ? $" {measure.Replace("\"", "", StringComparison.Ordinal)}" : "";
        return $"0{(text.IndexOf('.', StringComparison.Ordinal) is > 0 and var point ? $".{new string('0', text.Length - point - 1)}" : "")}{(unit.Length > 0 ? $"\"{unit}\"" : "")}";
    }
}

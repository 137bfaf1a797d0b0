using Fadu.Indicators.Previews;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.Previews;

/// <summary>概要: what the revision does to all units together, bands, vetoes.</summary>
internal static class SummarySheet
{
    private static readonly double?[] _widths = [26, 22, 22, 22];

    public static void Write(WorkbookWriter book, PreviewWorkbookContent content, int decimals)
    {
        using var sheet = book.AddSheet(new("概要") { Columns = [.. _widths.Select(width => new SheetColumn(width))], ShowsGridLines = false, Footer = content.Stand.Footer });
        var preview = content.Preview;
        sheet.Write(new RowLayout(30), Cell.Text("版本差异表", Look.Title));
        foreach (var line in content.Stand.Lines)
            Line(sheet, line.Name, Cell.Text(line.Value, Look.Wrapped));
        Line(sheet, "预览版本", Cell.Text(content.Revision is { } number ? $"第 {number} 版" : "草案", Look.Wrapped));
        Line(sheet, "校验值", Cell.Text(preview.Hash, Look.Wrapped));
        if (content.Findings is [_, ..])
            Line(sheet, "检查结果", Cell.Text($"草稿有 {content.Findings.Count} 处提醒（含不符的算例），发布前请看“检查结果”", Look.Wrapped));
        Figures(sheet, preview.Whole, decimals);
        Bands(sheet, preview);
        if (preview.Vetoes is [_, ..])
        {
            Section(sheet, "一票否决", "否决项", "编码", "新触发的单位", "解除的单位");
            foreach (var veto in preview.Vetoes)
                sheet.Write(Cell.Text(veto.Name, Look.Wrapped), Cell.Code(veto.Code, Look.Text), Cell.Number(veto.Struck, Look.Count), Cell.Number(veto.Spared, Look.Count));
        }
    }

    private static void Line(SheetWriter sheet, string name, Cell value)
    {
        sheet.Merge(new(sheet.Row, 2, sheet.Row, 4));
        sheet.Write(RowHeights.Of([value], [_widths[1] + _widths[2] + _widths[3]]), Cell.Text(name, Look.Name), value, Cell.Empty(Look.Text), Cell.Empty(Look.Text));
    }

    private static void Section(SheetWriter sheet, string name, params string[] head)
    {
        sheet.Skip(1);
        sheet.Write(new RowLayout(20), Cell.Text(name, Look.Section));
        sheet.Write([.. head.Select(text => Cell.Text(text, Look.Head))]);
    }

    private static void Figures(SheetWriter sheet, PreviewFigures whole, int decimals)
    {
        Section(sheet, "总体", "项目", "数值");
        var (marks, change) = (Look.Marks(decimals), Look.MarksChange(decimals));
        (string Name, Cell Value)[] lines =
        [
            ("参评单位", Cell.Number(whole.Units, Look.Count)),
            ("平均分：前", Cell.Number(whole.MeanBefore, marks)),
            ("平均分：后", Cell.Number(whole.MeanAfter, marks)),
            ("平均变化", Cell.Number(whole.MeanChange, change)),
            ("总分上升的单位", Cell.Number(whole.Up, Look.Count)),
            ("总分下降的单位", Cell.Number(whole.Down, Look.Count)),
            ("名次上升的单位", Cell.Number(whole.RankUp, Look.Count)),
            ("名次下降的单位", Cell.Number(whole.RankDown, Look.Count)),
            ("进入排名的单位", Cell.Number(whole.Entering, Look.Count)),
            ("退出排名的单位", Cell.Number(whole.Leaving, Look.Count)),
            ("等次变化的单位", Cell.Number(whole.BandChanged, Look.Count)),
            ("否决变化的单位", Cell.Number(whole.VetoChanged, Look.Count)),
        ];
        foreach (var (name, value) in lines)
            sheet.Write(Cell.Text(name, Look.Text), value);
        sheet.Write(Cell.Text("排名相关系数分组计算，见“分组”；1 表示名次次序不变。", Look.Remark));
    }

    private static void Bands(SheetWriter sheet, RevisionPreview preview)
    {
        Section(sheet, "等次", "等次", "单位数：前", "单位数：后", "增减");
        foreach (var band in preview.Whole.Bands)
            sheet.Write(Cell.Text(band.Band ?? "无等次", Look.Text), Cell.Number(band.Before, Look.Count), Cell.Number(band.After, Look.Count), Cell.Number(band.After - band.Before, Look.Places));
        if (preview.Crossings is [])
            return;

        Section(sheet, "等次变化", "原等次", "新等次", "单位数");
        foreach (var crossing in preview.Crossings)
            sheet.Write(Cell.Text(crossing.From ?? "无等次", Look.Text), Cell.Text(crossing.To ?? "无等次", Look.Text), Cell.Number(crossing.Units, Look.Count));
    }
}

using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Scores;

/// <summary>What the figures stand on, how the sheets hang together, and what is not computed live.</summary>
internal static class CoverSheet
{
    private static readonly (string Sheet, string Use)[] Sheets =
    [
        (ScoreSheets.Ranking, "名次、等次和未能参加排名的原因；行的次序是导出时的，改数据后名次会变，行不会移动"),
        (ScoreSheets.Marks, "总分和各级指标得分，全部由“计算”表的结果算出"),
        (ScoreSheets.Statistics, "各指标的平均、分位、分布，各组各等次的单位数"),
        (ScoreSheets.Data, "评分依据的全部数据；浅黄色的格可以改，改后各表自动重算"),
        (ScoreSheets.Work, "每项公式的结果和中间步骤"),
        (ScoreSheets.Check, "导出时系统算出的得分，与本表重算的结果逐格比对"),
    ];

    public static void Write(WorkbookWriter book, ScoreModel model)
    {
        using var sheet = book.AddSheet(new(ScoreSheets.Cover)
        {
            Columns = [new(24), new(90)],
            Landscape = false,
            ShowsGridLines = false,
            Footer = model.Stand.Footer,
        });
        sheet.Write(new RowLayout(26), Cell.Text($"{model.Stand.RoundName}评分汇总表", SheetLook.Title));
        sheet.Write(Cell.Text("核对结果", SheetLook.Head), Cell.Formula($"{SheetNames.InFormula(ScoreSheets.Check)}$B$2", CheckSheet.AllAgree, SheetLook.Good));
        sheet.Link(new(2, 1), ScoreSheets.Check, new(1, 1));
        foreach (var line in model.Stand.Lines)
            Line(sheet, line.Name, line.Value);
        Line(sheet, "等次表", model.Scores.BandSet ?? "默认");
        Line(sheet, "单位数", $"{model.Places.Count} 个" + (model.Places.HasWholeGroups ? string.Empty : "（没有列出全组）"));
        sheet.Skip(1);

        sheet.Write(Cell.Text("工作表", SheetLook.Head), Cell.Text("内容", SheetLook.Head));
        foreach (var (name, use) in Sheets)
        {
            sheet.Link(new(sheet.Row, 1), name, new(1, 1));
            Line(sheet, name, use);
        }

        sheet.Skip(1);
        sheet.Write(Cell.Text("图例", SheetLook.Head), Cell.Text("含义", SheetLook.Head));
        sheet.Write(Cell.Text("浅黄底", SheetLook.Input), Cell.Text("数据，可以改来试算；空白是没有数据，不是 0", SheetLook.Wrapped));
        sheet.Write(Cell.Text("橙底斜体", SheetLook.Value), Cell.Text("数值，不是公式：改数据不会重算，原因列在下面", SheetLook.Wrapped));
        sheet.Write(Cell.Text(ScoreFormulas.NotApplicable, SheetLook.Plain), Cell.Text("指标不适用于该单位，分值按比例分给同级其他指标", SheetLook.Wrapped));
        sheet.Write(Cell.Text(ScoreFormulas.Absent, SheetLook.Plain), Cell.Text("没有结果且不计分，分值按比例分给同级其他指标", SheetLook.Wrapped));
        sheet.Write(Cell.Text("取舍", SheetLook.Plain), Cell.Text($"比较和舍入之前先归到 12 位小数，再四舍五入到 {model.System.System.Decimals} 位，与系统相同", SheetLook.Wrapped));
        sheet.Skip(1);

        sheet.Write(Cell.Text("不是公式的部分", SheetLook.Head), Cell.Text("原因", SheetLook.Head));
        if (model.Formulas.Marked is [])
            Line(sheet, "没有", "全部得分、名次和等次都由公式算出");
        foreach (var marked in model.Formulas.Marked)
            Line(sheet, marked.Name, marked.Reason);
    }

    private static void Line(SheetWriter sheet, string name, string value) => sheet.Write(Cell.Text(name, SheetLook.Wrapped), Cell.Text(value, SheetLook.Wrapped));
}

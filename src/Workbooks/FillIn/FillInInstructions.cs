using Fadu.Indicators.IndexSystems;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.FillIn;

/// <summary>Writes the first sheet: how to fill in, and what comes back.</summary>
internal static class FillInInstructions
{
    private static readonly CellStyle Subject = InputStyles.Words with { Bold = true };

    private static readonly (string Subject, string Words)[] How =
    [
        ("填哪里", "只填各表“本期值”一列的浅黄色格子；灰色格子已经锁定，不用填，改了也不算。“备注”一列供本单位留底，不上报。"),
        ("要求", "“必填”的没有填，就不能上报；“选填”的可以留空。没有数就留空，不要写“无”“/”或“-”；确实是零就写 0。"),
        ("数", "写阿拉伯数字，不带计量单位；全角数字、千位分隔的逗号或空格（1 284）、前后的空格都可以。"),
        ("百分数", "95% 写 95 或者 95%；写 0.95 会当成 0.95%。"),
        ("是否、选项", "从下拉列表里选。"),
        ("日期", "写成 2023-08-31、2023/8/31 或 2023年8月31日。"),
        ("公式", "可以用公式，交上来时取它当前的值，并告诉您取了多少。"),
        ("佐证材料", "本表只收数；文件请在系统里按数据项上传。"),
        ("行和列", "可以筛选，可以另加工作表；各表已经保护（没有密码），要排序就先撤销保护，选中整张表一起排。不要删行删列、改表名、合并单元格，也不要改列名和编号。"),
    ];

    private static readonly (string Subject, string Words)[] Back =
    [
        ("交回", "在系统里上传本文件。有错误时，系统会退回同一个文件：出错的格子标成红色，批注写明错在哪里、怎么改，“错误清单”一页列出全部错误，点一下就到。"),
        ("改正", "在退回的文件里直接改，改好再上传；红色、批注和清单会自动清除。"),
        ("接着填", "可以先填一部分交上来，再在同一个文件里接着填、接着改、再交。已经交上来的数要撤回，请重新下载填报表，清空那一格再交。"),
        ("别人也改了", "本表导出以后，如果同一个数据项在系统里又被改过，系统会标出来请您确认，不会悄悄覆盖。"),
        ("只对本单位有效", "本表按轮次、版本和单位签名；换了版本请重新下载，不能用别的单位的表。"),
    ];

    public static void Write(WorkbookWriter book, FillInPlan plan, FillInContent content)
    {
        using var sheet = book.AddSheet(new(FillInPlan.Instructions) { Columns = [.. new double[] { 18, 24, 12, 18, 10, 14, 40 }.Select(width => new SheetColumn(width))], IsProtected = true, ShowsGridLines = false });
        var stand = content.Stand;
        sheet.Write(Cell.Text($"{stand.RoundName}填报表", InputStyles.Title));
        sheet.Skip(1);
        Say(sheet, "填报单位", $"{content.UnitName}（{content.UnitCode}）");
        Say(sheet, "评估轮次", $"{stand.RoundName}（{stand.RoundCode}）");
        Say(sheet, "指标体系", $"{stand.SystemName}，第 {stand.Revision} 版");
        Say(sheet, "上报截止", $"{Moment(content.Deadline)}（北京时间）");
        Say(sheet, "联系人", "本轮评估的协调员");
        Say(sheet, "导出", $"{stand.ExportedBy}，{Moment(stand.ExportedAt)}");
        sheet.Skip(1);
        Heading(sheet, "怎么填");
        foreach (var (subject, words) in How)
            Say(sheet, subject, words);
        sheet.Skip(1);
        WriteSample(sheet, plan, content);
        Heading(sheet, "交回以后");
        foreach (var (subject, words) in Back)
            Say(sheet, subject, words);
        sheet.Skip(1);
        Heading(sheet, "各表");
        foreach (var one in plan.Sheets)
        {
            sheet.Link(new(sheet.Row, 1), one.Name, new(FillInSheet.HeadingRow + 1, FillInColumns.Value));
            var mine = one.Rows.Count(row => row.FilledInOn is null && content.Open.Contains(row.Item.Code) && row.Item.From is ItemSource.Unit);
            Say(sheet, one.Name, mine > 0 ? $"要填 {mine} 项" : "没有要填的", new() { FontColor = "0563C1", Underline = true, Wrap = true, Vertical = VerticalPlace.Top });
        }
    }

    /// <summary>2026-11-22 17:30, on the clock of Asia/Shanghai.</summary>
    public static string Moment(DateTimeOffset moment) => WorkbookStand.Show(moment);

    private static void Heading(SheetWriter sheet, string text) => sheet.Write(Cell.Text(text, new() { Bold = true, FontSize = 12 }));

    private static void Say(SheetWriter sheet, string subject, string words, CellStyle? style = null)
    {
        var row = sheet.Row;
        sheet.Write(new RowLayout(Height(words)), Cell.Code(subject, style ?? Subject), Cell.Code(words, InputStyles.Words));
        sheet.Merge(new(row, 2, row, 7));
    }

    // Merged cells are not measured by the programs that open them.
    private static double Height(string words) => 16 * TextWidth.Lines(words, 112);

    // As the first item would be filled in.
    private static void WriteSample(SheetWriter sheet, FillInPlan plan, FillInContent content)
    {
        if (plan.Sheets.SelectMany(one => one.Rows).FirstOrDefault(row => row.FilledInOn is null && row.Item.From is ItemSource.Unit) is not { } row)
            return;
        var item = row.Item;
        Heading(sheet, "样例（不读入）");
        sheet.Write([.. FillInColumns.All.Take(7).Select(column => Cell.Text(column.Heading, InputStyles.Heading))]);
        sheet.Write(
            Cell.Code(item.Code, InputStyles.Fixed),
            Cell.Code(item.Name, InputStyles.Fixed),
            Cell.Text(FillInSheetWriter.Need(item, content, open: true), InputStyles.Fixed),
            InputCells.Of(item, Example(item), InputStyles.Input with { Locked = true }),
            Cell.Code(item.MeasurementUnit, InputStyles.Fixed),
            Cell.Empty(InputStyles.Fixed),
            Cell.Text(Indicators.Values.ItemRange.Describe(item).Chinese, InputStyles.Fixed));
        sheet.Skip(1);
    }

    private static Indicators.Values.ItemValue Example(Item item) => item.Type switch
    {
        ItemType.Boolean => Indicators.Values.ItemValue.Of(true),
        ItemType.Date => Indicators.Values.ItemValue.Of(new DateOnly(2023, 8, 31)),
        ItemType.Choice => Indicators.Values.ItemValue.Of(item.Choices[0].Name),
        ItemType.Text => Indicators.Values.ItemValue.Of("如实填写"),
        _ => Indicators.Values.ItemValue.Of(Math.Min(item.Max ?? 12, Math.Max(item.Min ?? 12, 12))),
    };
}

using Fadu.Workbooks.Reports.Documents;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Reports;

/// <summary>What stands before the four parts and after them.</summary>
internal static class ReportFrame
{
    // 156 mm in characters of 22 points, each as wide as two digits.
    private const int MostOfTitle = 40;

    /// <summary>Title, and what the figures stand on.</summary>
    public static IEnumerable<Block> Opening(ReportFigures figures)
    {
        var stand = figures.Content.Stand;
        foreach (var line in Title(figures))
            yield return new Block.Paragraph(ParagraphStyle.Title, line);
        yield return new Block.Paragraph(ParagraphStyle.Basis, $"依据：《{stand.SystemName}》第{stand.Revision}版（{stand.SystemCode}）");
        yield return new Block.Paragraph(ParagraphStyle.Basis, $"口径：{(stand.Basis is null ? "不限" : stand.BasisWord)}，计入单位{figures.Now.Units}个");
        yield return new Block.Paragraph(ParagraphStyle.Basis, $"数据截至{Wording.Moment(stand.AsOf)}");
        if (stand.Filter is { } filter)
            yield return new Block.Paragraph(ParagraphStyle.Basis, $"范围：{filter}");
    }

    // A long one is broken where the words end (GB/T 9704-2012, 7.3.1).
    private static IEnumerable<string> Title(ReportFigures figures)
    {
        var (title, round) = (figures.Title, figures.Content.Stand.RoundName);
        return TextWidth.Of(title) > MostOfTitle && title.StartsWith(round, StringComparison.Ordinal) && title.Length > round.Length ? [round, title[round.Length..]] : [title];
    }

    /// <summary>What reviewers wrote for a part.</summary>
    public static IEnumerable<Block> Notes(ReportFigures figures, ReportPart part) =>
        figures.Content.Notes.Where(note => note.Part == part)
            .SelectMany(note => note.Text.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select((line, place) =>
                new Block.Paragraph(ParagraphStyle.Remark, place > 0 ? line.Trim() : note.Unit is { } unit ? $"评估意见（{unit}）：{line.Trim()}" : $"评估意见：{line.Trim()}")));

    /// <summary>The annexes by name, signature and date.</summary>
    public static IEnumerable<Block> Closing(ReportFigures figures)
    {
        var annexes = ReportAnnexes.Titles(figures);
        for (var i = 0; i < annexes.Count; i++)
            yield return new Block.Paragraph(ParagraphStyle.AnnexNote, annexes.Count == 1 ? $"附件：{annexes[i]}" : i == 0 ? $"附件：1. {annexes[i]}" : $"　　　{i + 1}. {annexes[i]}");
        yield return new Block.Paragraph(ParagraphStyle.Signature, figures.Content.Issuer ?? "（发文机关署名）");
        yield return new Block.Paragraph(ParagraphStyle.Date, Wording.Day(figures.Content.Day));
    }
}

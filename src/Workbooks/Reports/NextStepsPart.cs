using Fadu.Indicators.Statistics;
using Fadu.Workbooks.Reports.Documents;

namespace Fadu.Workbooks.Reports;

/// <summary>四、下一步工作: what costs most first, what each reason asks for, what units can win by themselves.</summary>
internal static class NextStepsPart
{
    private const int MostSteps = 8;

    public static IEnumerable<Block> Of(ReportFigures figures)
    {
        yield return new Block.Paragraph(ParagraphStyle.Heading1, "四、下一步工作");
        var notes = ReportFrame.Notes(figures, ReportPart.NextSteps).ToArray();
        if (figures.Now.Losses is [])
        {
            yield return new Block.Paragraph(ParagraphStyle.BodyText, figures.Now.Total is null ? "没有单位有得分，没有可引用的数据。" : "没有失分，从数据中得不出需要整改的事项。");
            foreach (var note in notes)
                yield return note;
            yield break;
        }

        yield return new Block.Paragraph(ParagraphStyle.Heading2, "（一）先补失分最多的指标");
        yield return new Block.Paragraph(ParagraphStyle.BodyText, "按失分从多到少，需要整改的指标和要做的事列在下表。");
        yield return Steps(figures);
        yield return new Block.Paragraph(ParagraphStyle.Heading2, "（二）按原因分别处理");
        foreach (var cause in LossWords.ByReason(figures.Now))
            yield return new Block.Paragraph(ParagraphStyle.BodyText, $"因{LossWords.Of(cause.Reason)}失{figures.Words.Marks(cause.Marks)}分（{cause.Units}个单位项次）：{LossWords.Remedy(cause.Reason)}。");
        if (figures.Gaps is { Lost: > 0 } gaps)
        {
            yield return new Block.Paragraph(ParagraphStyle.Heading2, "（三）单位自身可以挽回的失分");
            yield return new Block.Paragraph(
                ParagraphStyle.BodyText,
                $"按各单位自己填报的数据项测算，{gaps.Units}个单位失分{figures.Words.Marks(gaps.Lost)}分，其中自身可以挽回{figures.Words.Marks(gaps.Winnable)}分（{Wording.Percent(gaps.Winnable / gaps.Lost)}），"
                + $"在同组比较的指标上失分{figures.Words.Marks(gaps.LostToPeers)}分。补齐自身短板后等次变化的单位{gaps.Rising}个。");
        }

        foreach (var note in notes)
            yield return note;
    }

    private static Block.Table Steps(ReportFigures figures) => new(
        "需要整改的指标",
        [
            new("指标", 28),
            new("涉及\n单位", 8, IsNumber: true),
            new("失分\n合计", 11, IsNumber: true),
            .. figures.Gaps is null ? [] : (TableColumn[])[new("自身可\n挽回", 11, IsNumber: true)],
            new("要做的事", 42),
        ],
        figures.Now.Losses.Take(MostSteps).Select(loss => (string[])
        [
            $"{loss.Code} {loss.Name}",
            $"{loss.Losing}",
            figures.Words.Marks(loss.Marks),
            .. figures.Gaps is null ? [] : (string[])[figures.Words.Marks(Winnable(figures, loss))],
            Remedies(figures, loss),
        ]));

    // What a unit cannot change by items of its own is not asked of it.
    private static string Remedies(ReportFigures figures, MarksLoss loss) =>
        figures.Gaps is not null && figures.System.Leaves.FirstOrDefault(leaf => leaf.Code == loss.Code) is { } leaf && figures.Gaps.Of(leaf) is { Winnable: 0, Untold: 0 }
            && loss.Causes is [{ Reason: LossReason.ValueShort }, ..]
            ? "单位自身填报的数改变不了，取决于登记、调查、评定或同组单位的数"
            : LossWords.Remedies(loss);

    private static decimal? Winnable(ReportFigures figures, MarksLoss loss) =>
        figures.System.Leaves.FirstOrDefault(leaf => leaf.Code == loss.Code) is { } leaf ? figures.Gaps!.Of(leaf).Winnable : null;
}

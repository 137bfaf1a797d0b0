using Fadu.Workbooks.Reports.Documents;

namespace Fadu.Workbooks.Reports;

/// <summary>三、存在的短板和原因: where marks are lost, why, and how far units are apart.</summary>
internal static class ShortfallsPart
{
    private const int MostLosses = 10;
    private const int TopLosses = 5;
    private const int MostNames = 20;
    private const int MostFalls = 5;
    private const int MostSpread = 3;

    public static IEnumerable<Block> Of(ReportFigures figures)
    {
        yield return new Block.Paragraph(ParagraphStyle.Heading1, "三、存在的短板和原因");
        yield return new Block.Paragraph(ParagraphStyle.Heading2, "（一）失分集中的指标");
        yield return new Block.Paragraph(ParagraphStyle.BodyText, Losses(figures));
        if (figures.Now.Losses is not [])
            yield return LossTable(figures);

        yield return new Block.Paragraph(ParagraphStyle.Heading2, "（二）失分原因");
        var causes = LossWords.ByReason(figures.Now);
        if (causes is [])
            yield return new Block.Paragraph(ParagraphStyle.BodyText, "没有失分，没有可引用的数据。");
        else
        {
            yield return new Block.Paragraph(ParagraphStyle.BodyText, $"全部失分中，{string.Join("，", causes.Select(cause => $"因{LossWords.Of(cause.Reason)}的占{Wording.Percent(cause.Marks / figures.Now.Lost)}"))}。");
            yield return new Block.Table(
                "失分原因",
                [new("原因", 40), new("单位项次", 18, IsNumber: true), new("失分合计", 20, IsNumber: true), new("占全部失分(%)", 20, IsNumber: true)],
                causes.Select(cause => (string[])[LossWords.Of(cause.Reason), $"{cause.Units}", figures.Words.Marks(cause.Marks), Wording.Hundredths(cause.Marks / figures.Now.Lost)]));
        }

        yield return new Block.Paragraph(ParagraphStyle.Heading2, "（三）单位之间的差距");
        foreach (var sentence in Apart(figures))
            yield return new Block.Paragraph(ParagraphStyle.BodyText, sentence);
        foreach (var note in ReportFrame.Notes(figures, ReportPart.Shortfalls))
            yield return note;
    }

    private static string Losses(ReportFigures figures)
    {
        var now = figures.Now;
        if (now.Total is not { } total)
            return "没有单位有得分，没有可引用的数据。";
        if (now.Losses is [])
            return "各单位在全部指标上都没有失分。";

        var top = now.Losses.Take(TopLosses).ToArray();
        return $"各单位在指标和扣分项上共失{figures.Words.Marks(now.Lost)}分，平均每个单位{figures.Words.Marks(now.Lost / total.Count)}分，涉及{now.Losses.Count}项。"
            + $"失分最多的{top.Length}项合计{figures.Words.Marks(top.Sum(loss => loss.Marks))}分，占全部失分的{Wording.Percent(top.Sum(loss => loss.Marks) / now.Lost)}。";
    }

    private static Block.Table LossTable(ReportFigures figures) => new(
        figures.Now.Losses.Count > MostLosses ? $"失分最多的{MostLosses}项" : "失分的指标",
        [new("指标", 28), new("计分\n单位", 8, IsNumber: true), new("失分\n单位", 8, IsNumber: true), new("失分\n合计", 11, IsNumber: true), new("占全部\n失分(%)", 11, IsNumber: true), new("主要原因", 34)],
        figures.Now.Losses.Take(MostLosses).Select(loss => (string[])
        [
            $"{loss.Code} {loss.Name}", $"{loss.Concerned}", $"{loss.Losing}", figures.Words.Marks(loss.Marks), Wording.Hundredths(loss.Share), LossWords.Main(loss),
        ]));

    private static IEnumerable<string> Apart(ReportFigures figures)
    {
        var (now, words) = (figures.Now, figures.Words);
        if (now.Total is not { } total)
        {
            yield return "没有单位有得分，没有可引用的数据。";
            yield break;
        }

        yield return $"最高分与最低分相差{words.Marks(total.Most - total.Least)}分；得分在下四分位数{words.Marks(total.LowerQuartile)}分以下的单位{figures.Rows.Count(row => figures.Scores.Total(row) < total.LowerQuartile)}个。";
        var spread = figures.System.Leaves.Where(leaf => leaf.Marks > 0 && figures.Of(leaf).Marks is { StandardDeviation: > 0 })
            .OrderByDescending(leaf => figures.Of(leaf).Marks!.StandardDeviation / leaf.Marks).Take(MostSpread)
            .Select(leaf => $"{leaf.Indicator.Name}（{leaf.Code}，标准差{words.Marks(figures.Of(leaf).Marks!.StandardDeviation)}分，满分{words.Marks(leaf.Marks)}分）").ToArray();
        if (spread is not [])
            yield return $"相对满分而言，单位之间得分差别最大的指标：{string.Join("、", spread)}。";
        if (Lowest(figures) is { } lowest)
            yield return lowest;
        if (Falls(figures) is { } falls)
            yield return falls;
    }

    private static string? Lowest(ReportFigures figures)
    {
        if (figures.Now.Bands.LastOrDefault(band => band.Band is not null) is not { Units: > 0, Band: { } name } last || last.Units == figures.Now.Units)
            return null;

        var names = figures.Rows.Where(row => figures.Scores.Band(row) == name).OrderBy(row => figures.Scores.Total(row)).Take(MostNames).Select(figures.NameOf);
        return $"等次为“{name}”的单位{last.Units}个{(figures.Content.NamesUnits ? $"：{string.Join("、", names)}{(last.Units > MostNames ? " 等" : "")}" : "")}。";
    }

    private static string? Falls(ReportFigures figures)
    {
        var falls = figures.Compared().Where(one => one.After < one.Before).OrderBy(one => one.After - one.Before).ToArray();
        if (falls is [])
            return null;

        var most = falls.Take(MostFalls).Select(one => $"{figures.NameOf(one.Row)}（{Wording.Change(one.Before, one.After)}）");
        return $"得分率比上一轮下降的单位{falls.Length}个{(figures.Content.NamesUnits ? $"，下降最多的：{string.Join("、", most)}" : "")}。";
    }
}

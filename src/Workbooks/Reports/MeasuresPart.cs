using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Reports.Documents;

namespace Fadu.Workbooks.Reports;

/// <summary>二、主要措施和成效: totals, bands and groups, indicators about measures and results, the best achieved, bonuses.</summary>
internal static class MeasuresPart
{
    private const int Best = 5;

    public static IEnumerable<Block> Of(ReportFigures figures)
    {
        yield return new Block.Paragraph(ParagraphStyle.Heading1, "二、主要措施和成效");
        yield return new Block.Paragraph(ParagraphStyle.Heading2, "（一）总体得分");
        foreach (var sentence in Totals(figures))
            yield return new Block.Paragraph(ParagraphStyle.BodyText, sentence);
        if (figures.Now.Total is not null)
            yield return Bands(figures);
        if (figures.Groups.Count > 1)
            yield return Groups(figures);

        yield return new Block.Paragraph(ParagraphStyle.Heading2, "（二）各类指标得分");
        if (figures.Now.Total is not null)
            yield return FirstLevel(figures);
        var others = DutyIndicators.Others(figures.System);
        foreach (var indicator in others)
            yield return new Block.Paragraph(ParagraphStyle.BodyText, IndicatorTable.Sentence(figures, indicator));
        if (others is not [])
            yield return IndicatorTable.Of(figures, "措施和成效指标得分情况", others);

        yield return new Block.Paragraph(ParagraphStyle.Heading2, "（三）得分率居前的指标");
        foreach (var sentence in BestAchieved(figures))
            yield return new Block.Paragraph(ParagraphStyle.BodyText, sentence);

        if (figures.System.Bonuses is not [])
        {
            yield return new Block.Paragraph(ParagraphStyle.Heading2, "（四）加分项");
            foreach (var sentence in Bonuses(figures))
                yield return new Block.Paragraph(ParagraphStyle.BodyText, sentence);
        }

        foreach (var note in ReportFrame.Notes(figures, ReportPart.Measures))
            yield return note;
    }

    private static IEnumerable<string> Totals(ReportFigures figures)
    {
        var (now, words) = (figures.Now, figures.Words);
        if (now is not { Total: { } total, Achievement: { } achievement })
        {
            yield return "没有单位有得分，没有可引用的数据。";
            yield break;
        }

        yield return $"满分{words.Marks(now.FullMarks)}分，{total.Count}个单位平均得{words.Marks(total.Mean)}分（得分率{Wording.Percent(achievement)}），"
            + $"中位数{words.Marks(total.Median)}分，最高{words.Marks(total.Most)}分，最低{words.Marks(total.Least)}分，标准差{words.Marks(total.StandardDeviation)}分。";
        yield return $"等次分布：{string.Join("，", now.Bands.Select(band => $"{band.Band ?? "无等次"}{band.Units}个"))}{Statuses(figures)}。";
        if (figures is { Content.Previous: { } past, Former: { CanBeCompared: false } former })
            yield return $"上一轮（{past.Name}）{former.Results}项指标结果中{former.Missing}项没有数据，不作比较。";
        if (figures is { Previous: { } previous, Before.Achievement: { } before })
        {
            var compared = figures.Compared();
            var (up, down) = (compared.Count(one => one.After > one.Before), compared.Count(one => one.After < one.Before));
            yield return $"与上一轮（{previous.Name}）相比：平均得分率由{Wording.Percent(before)}到{Wording.Percent(achievement)}，{Wording.Change(before, achievement)}。"
                + $"两轮都有得分的单位{compared.Count}个，得分率提高的{up}个，下降的{down}个，持平的{compared.Count - up - down}个。"
                + (figures.Former is { Missing: > 0 } standing ? $"上一轮{standing.Units}个单位中{standing.UnitsMissing}个有指标没有数据，没有数据的照当时的规则计分。" : "");
        }
    }

    private static string Statuses(ReportFigures figures)
    {
        var borne = figures.Rows.Select(figures.Scores.Status).OfType<string>().CountBy(name => name).ToArray();
        return borne is [] ? "" : $"；其中{string.Join("，", borne.Select(status => $"“{status.Key}”{status.Value}个"))}，不评等次";
    }

    private static Block.Chart Bands(ReportFigures figures)
    {
        var bands = figures.Now.Bands;
        return new("各等次单位数", new(
            $"各等次的单位数：{string.Join("，", bands.Select(band => $"{band.Band ?? "无等次"}{band.Units}个"))}",
            IsHorizontal: false,
            "0",
            [.. bands.Select(band => band.Band ?? "无等次")],
            [new("单位数", [.. bands.Select(band => (decimal?)band.Units)])]));
    }

    private static Block.Chart FirstLevel(ReportFigures figures)
    {
        var nodes = figures.System.Root.Children;
        var now = new ChartSeries("本轮得分率", [.. nodes.Select(node => figures.Of(node).Achievement)]);
        var before = new ChartSeries("上一轮得分率", [.. nodes.Select(node => figures.AchievementBefore(node.Code))]);
        return new("一级指标得分率", new(
            $"一级指标的得分率：{string.Join("，", nodes.Select(node => $"{node.Indicator.Name}{Wording.Percent(figures.Of(node).Achievement)}"))}",
            IsHorizontal: true,
            "0.00%",
            [.. nodes.Select(node => node.Indicator.Name)],
            before.Figures.Any(figure => figure is not null) ? [now, before] : [now]));
    }

    private static Block.Table Groups(ReportFigures figures) => new(
        "各组得分情况",
        [new("组别", 24), new("单位数", 10, IsNumber: true), new("平均得分", 13, IsNumber: true), new("得分率(%)", 15, IsNumber: true), new("最高", 12, IsNumber: true), new("最低", 12, IsNumber: true), new("失分合计", 14, IsNumber: true)],
        figures.Groups.Select(group => (string[])
        [
            group.Name,
            $"{group.Figures.Units}",
            figures.Words.Marks(group.Figures.Total?.Mean),
            Wording.Hundredths(group.Figures.Achievement),
            figures.Words.Marks(group.Figures.Total?.Most),
            figures.Words.Marks(group.Figures.Total?.Least),
            figures.Words.Marks(group.Figures.Total is null ? null : group.Figures.Lost),
        ]));

    private static IEnumerable<string> BestAchieved(ReportFigures figures)
    {
        var leaves = figures.System.Leaves.Where(leaf => figures.Of(leaf).Achievement is not null).ToArray();
        if (leaves is [])
        {
            yield return "没有可统计的得分。";
            yield break;
        }

        var full = leaves.Where(leaf => figures.Of(leaf).Achievement == 1).ToArray();
        if (full is not [])
            yield return $"计分单位全部得满分的指标{full.Length}项：{string.Join("、", full.Select(leaf => $"{leaf.Indicator.Name}（{leaf.Code}）"))}。";
        var rest = leaves.Except(full).OrderByDescending(leaf => figures.Of(leaf).Achievement).Take(Best).ToArray();
        if (rest is not [])
            yield return $"{(full is [] ? "得分率" : "其余指标中得分率")}居前的：{string.Join("，", rest.Select(leaf => $"{leaf.Indicator.Name}（{leaf.Code}）{Wording.Percent(figures.Of(leaf).Achievement)}"))}。";
    }

    private static IEnumerable<string> Bonuses(ReportFigures figures)
    {
        AdjustmentScore[][] units = [.. figures.Rows.Select(row => figures.Scores[row].Bonuses.ToArray())];
        var won = false;
        for (var i = 0; i < figures.System.Bonuses.Count; i++)
        {
            var (bonus, marks) = (figures.System.Bonuses[i].Adjustment, units.Select(unit => unit[i].Marks).Where(one => one > 0).ToArray());
            if (marks is [])
                continue;

            won = true;
            yield return $"{bonus.Name}（{bonus.Code}）：{marks.Length}个单位得分，合计{figures.Words.Marks(marks.Sum())}分。";
        }

        if (!won)
            yield return "没有单位得到加分。";
    }
}

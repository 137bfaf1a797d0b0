using Fadu.Indicators.Checking;
using Fadu.Indicators.Statistics;
using Fadu.Workbooks.Reports.Documents;

namespace Fadu.Workbooks.Reports;

/// <summary>The annexes: ranking, where units are named, and all indicators; each on pages of its own.</summary>
internal static class ReportAnnexes
{
    // More columns than that do not fit a page.
    private const int MostFirstLevel = 5;

    /// <summary>Their titles in order.</summary>
    public static IReadOnlyList<string> Titles(ReportFigures figures) => figures.Content.NamesUnits ? ["单位得分和排名", "指标得分情况"] : ["指标得分情况"];

    public static IEnumerable<Block> Of(ReportFigures figures)
    {
        var titles = Titles(figures);
        for (var i = 0; i < titles.Count; i++)
        {
            yield return new Block.Paragraph(ParagraphStyle.AnnexLabel, titles.Count == 1 ? "附件" : $"附件{i + 1}");
            yield return new Block.Paragraph(ParagraphStyle.AnnexTitle, titles[i]);
            yield return i == titles.Count - 1 ? Indicators(figures) : Ranking(figures);
        }
    }

    private static Block.Table Ranking(ReportFigures figures)
    {
        var (scores, groups) = (figures.Scores, figures.Groups.Count > 1);
        var places = RoundStatistics.GroupsOf(scores).Select((group, place) => (Group: group ?? "", place)).ToDictionary(one => one.Group, one => one.place, StringComparer.Ordinal);
        CheckedIndicator[] first = figures.System.Root.Children.Count <= MostFirstLevel ? [.. figures.System.Root.Children] : [];
        return new(
            null,
            [
                .. groups ? (TableColumn[])[new("组别", 14)] : [],
                new("名次", 8, IsNumber: true),
                new("单位", 20),
                .. first.Select(one => new TableColumn(one.Indicator.Name, 11, IsNumber: true)),
                new("总分", 13, IsNumber: true),
                new("等次", 12),
            ],
            figures.Rows.OrderBy(row => places[scores.Table.Units[row].Group ?? ""])
                .ThenBy(row => scores.Rank(row) ?? int.MaxValue).ThenByDescending(row => scores.Total(row)).ThenBy(row => scores.Table.Units[row].Code, StringComparer.Ordinal)
                .Select(row => (string[])
                [
                    .. groups ? (string[])[scores.Table.Units[row].Group ?? "未分组"] : [],
                    scores.Rank(row) is { } rank ? $"{rank}" : Wording.None,
                    figures.NameOf(row),
                    .. first.Select(one => figures.Words.Marks(scores.Score(row, one))),
                    figures.Words.Marks(scores.Total(row)),
                    scores.Status(row) ?? scores.Band(row) ?? Wording.None,
                ]));
    }

    private static Block.Table Indicators(ReportFigures figures) => new(
        null,
        [
            new("指标", 36), new("满分", 9, IsNumber: true), new("平均", 9, IsNumber: true), new("中位数", 10, IsNumber: true), new("最高", 9, IsNumber: true),
            new("最低", 9, IsNumber: true), new("得分率(%)", 13, IsNumber: true), new("标准差", 10, IsNumber: true),
        ],
        figures.Now.Indicators.Select(found => (string[])
        [
            $"{new string('　', found.Indicator.Depth - 1)}{found.Indicator.Code} {found.Indicator.Indicator.Name}",
            figures.Words.Marks(found.Indicator.Marks),
            figures.Words.Marks(found.Marks?.Mean),
            figures.Words.Marks(found.Marks?.Median),
            figures.Words.Marks(found.Marks?.Most),
            figures.Words.Marks(found.Marks?.Least),
            Wording.Hundredths(found.Achievement),
            figures.Words.Marks(found.Marks?.StandardDeviation),
        ]));
}

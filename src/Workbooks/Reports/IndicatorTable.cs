using Fadu.Indicators.Checking;
using Fadu.Indicators.Statistics;
using Fadu.Workbooks.Reports.Documents;

namespace Fadu.Workbooks.Reports;

/// <summary>Indicators in sentences and in tables, the same way in every part.</summary>
internal static class IndicatorTable
{
    /// <summary>What units got on one indicator.</summary>
    public static string Sentence(ReportFigures figures, CheckedIndicator indicator)
    {
        var (found, name) = (figures.Of(indicator), $"{indicator.Indicator.Name}（{indicator.Code}）");
        if (found is not { Marks: { } marks, Achievement: { } achievement })
            return $"{name}：没有可统计的得分。";

        var change = figures.AchievementBefore(indicator.Code) is { } before ? $"，比上一轮{Wording.Change(before, achievement)}" : "";
        return $"{name}：{found.Concerned}个单位计分，平均得{figures.Words.Marks(marks.Mean)}分，得分率{Wording.Percent(achievement)}{change}{Others(found)}。";
    }

    /// <summary>Nodes with everything below them.</summary>
    public static Block Of(ReportFigures figures, string title, IEnumerable<CheckedIndicator> nodes) => new Block.Table(title, Columns(figures), nodes.SelectMany(All).Select(one => Row(figures, one)));

    private static TableColumn[] Columns(ReportFigures figures) =>
    [
        new("指标", 37),
        new("满分", 9, IsNumber: true),
        new("计分\n单位", 8, IsNumber: true),
        new("平均\n得分", 9, IsNumber: true),
        new("得分率\n(%)", 10, IsNumber: true),
        .. !figures.ComparesIndicators ? [] : (TableColumn[])[new("上一轮\n(%)", 10, IsNumber: true), new("增减\n(百分点)", 14, IsNumber: true)],
    ];

    private static string[] Row(ReportFigures figures, CheckedIndicator indicator)
    {
        var found = figures.Of(indicator);
        var before = figures.AchievementBefore(indicator.Code);
        return
        [
            $"{new string('　', indicator.Depth - 1)}{indicator.Code} {indicator.Indicator.Name}",
            figures.Words.Marks(indicator.Marks),
            $"{found.Concerned}",
            figures.Words.Marks(found.Marks?.Mean),
            Wording.Hundredths(found.Achievement),
            .. !figures.ComparesIndicators ? [] : (string[])[Wording.Hundredths(before), Wording.Points(before, found.Achievement)],
        ];
    }

    private static string Others(IndicatorStatistics found) =>
        $"{(found.Missing > 0 ? $"，{found.Missing}个单位没有结果" : "")}{(found.NotApplicable > 0 ? $"，{found.NotApplicable}个单位不适用" : "")}";

    private static IEnumerable<CheckedIndicator> All(CheckedIndicator node) => node.Children.SelectMany(All).Prepend(node);
}

using Fadu.Kernel;
using Fadu.Workbooks.Stands;

namespace Fadu.Application.Scores;

/// <summary>Why scores can't be shown.</summary>
internal static class ScoreProblems
{
    public static Problem Future { get; } = new(
        "scores.as_of_future", new("asOf 在将来，还没有得分；请改为现在或过去的时刻", "asOf lies in the future, where there are no scores yet; give a past moment"), "asOf");

    public static Problem NotYet(DateTimeOffset moment) => new(
        "scores.round_not_open",
        new(
            $"{WorkbookStand.Show(moment)}（北京时间）本轮还没有开启，请改为更晚的时刻",
            $"the round was not open yet at {WorkbookStand.Show(moment)} (Beijing time); give a later moment"),
        "asOf");

    public static Problem UnknownIndicator(string code) => new(
        "scores.unknown_indicator", new($"这一版没有编号为“{code}”的指标，请核对编号", $"this revision has no indicator '{code}'; check the code"), "indicator");

    public static Problem OrderWithoutIndicator { get; } = new(
        "scores.indicator_missing", new("按指标排序时请写明指标编号", "name the indicator to order by"), "indicator");
}

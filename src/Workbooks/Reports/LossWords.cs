using Fadu.Indicators.Statistics;

namespace Fadu.Workbooks.Reports;

/// <summary>Reasons for lost marks in a report, and what each of them asks for.</summary>
internal static class LossWords
{
    /// <summary>The reason, short enough to stand after 因.</summary>
    public static string Of(LossReason reason) => reason switch
    {
        LossReason.NotReported => "未填报或未提供",
        LossReason.NotVerified => "未核定",
        LossReason.NoPreviousValue => "没有上期值",
        LossReason.NoResult => "算不出结果",
        LossReason.BelowZero => "扣到零分以下",
        LossReason.Grade => "评分不是最高",
        LossReason.Peers => "同组比较",
        LossReason.Deduction => "扣分项",
        _ => "数值不足",
    };

    /// <summary>What is to be done where marks are lost for that reason; no more than follows from it.</summary>
    public static string Remedy(LossReason reason) => reason switch
    {
        LossReason.NotReported => "补齐没有值的数据项",
        LossReason.NotVerified => "完成已填报数据的核定",
        LossReason.NoPreviousValue => "补录上期值",
        LossReason.NoResult => "核查使公式算不出结果的数据",
        LossReason.BelowZero => "整改扣分事项",
        LossReason.Grade => "对照评分标准改进",
        LossReason.Peers => "对照同组单位找差距",
        LossReason.Deduction => "消除扣分事项",
        _ => "按计分规则补足数值",
    };

    /// <summary>What is to be done about what is lost in one place: for the reason that costs most, and for each other that costs a tenth of it.</summary>
    public static string Remedies(MarksLoss loss) =>
        string.Join("；", loss.Causes.Where((cause, place) => place == 0 || cause.Marks >= loss.Marks / 10).Select(cause => Remedy(cause.Reason)));

    /// <summary>The reason that costs most, with its share of what is lost there.</summary>
    public static string Main(MarksLoss loss) => loss.Causes is [var first, ..] && loss.Marks > 0
        ? loss.Causes.Count == 1 ? Of(first.Reason) : $"{Of(first.Reason)}（占{Wording.Percent(first.Marks / loss.Marks)}）"
        : Wording.None;

    /// <summary>All indicators and deductions together by reason, the most marks first.</summary>
    public static IReadOnlyList<LossCause> ByReason(ScoreStatistics figures) =>
    [
        .. figures.Losses.SelectMany(loss => loss.Causes).GroupBy(cause => cause.Reason)
            .Select(same => new LossCause(same.Key, same.Sum(cause => cause.Units), same.Sum(cause => cause.Marks))).OrderByDescending(cause => cause.Marks),
    ];
}

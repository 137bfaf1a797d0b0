using System.Globalization;
using System.Text;
using Fadu.Formula.Values;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Indicators.Progress;

/// <summary>A reminder to one unit (催报单), ready to be copied into a message. Chinese only: it goes to the unit, not to who asks for it.</summary>
public static class ReminderSlip
{
    /// <summary>The text, in lines.</summary>
    /// <param name="round">Name of the round.</param>
    /// <param name="unit">What is outstanding.</param>
    public static string Of(string round, OutstandingUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var slip = new StringBuilder();
        slip.Append(CultureInfo.InvariantCulture, $"催报单\n{unit.Name}：\n");
        slip.Append(CultureInfo.InvariantCulture, $"“{round}”的填报截止时间是 {CivilTime.Show(unit.Deadline)}，{Left(unit)}。贵单位{Standing(unit)}");
        slip.Append(unit.Marks > 0 ? $"，关系到 {Numbers.Show(unit.Marks)} 分。\n" : "。\n");
        var number = 0;
        foreach (var item in unit.Items)
        {
            var marks = item.Marks > 0 ? $"，关系到 {Numbers.Show(item.Marks)} 分" : "";
            slip.Append(CultureInfo.InvariantCulture, $"{++number}. {item.Name}：{What(item.Kind)}{(item.Note is null ? "" : $"（{item.Note}）")}{marks}\n");
        }

        foreach (var remark in unit.Remarks)
            slip.Append(CultureInfo.InvariantCulture, $"{++number}. 退回意见：{remark.Text ?? What(OutstandingKind.Returned)}\n");
        slip.Append(unit.Overdue ? "请尽快填好，并向协调员申请延期后提交。" : "请在截止时间前填好并提交；确有困难的，请提前向协调员申请延期。");
        return slip.ToString();
    }

    private static string Left(OutstandingUnit unit) => unit switch
    {
        { Overdue: true, DaysLeft: 0 } => "今天已过",
        { Overdue: true } => $"已过 {-unit.DaysLeft} 天",
        { DaysLeft: 0 } => "今天截止",
        _ => $"还有 {unit.DaysLeft} 天",
    };

    private static string Standing(OutstandingUnit unit) => unit switch
    {
        { Status: SubmissionStatus.Submitted or SubmissionStatus.Accepted } => "提交之后，指标体系新增了数据项，还要补报",
        { Status: SubmissionStatus.Returned } => "的填报已退回，还没有重新提交",
        { Items: [] } => "已填好，还没有提交",
        { Status: SubmissionStatus.None } => "还没有填报",
        _ => "还没有提交",
    };

    private static string What(OutstandingKind kind) => kind switch
    {
        OutstandingKind.Missing => "未填报",
        OutstandingKind.EvidenceMissing => "缺佐证材料",
        _ => "退回待改",
    };
}

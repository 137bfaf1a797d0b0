using System.Diagnostics;
using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Indicators.Plans;

namespace Fadu.Workbooks.UnitReports;

/// <summary>Plans in words.</summary>
internal static class PlanWords
{
    /// <summary>What was asked for.</summary>
    public static string Of(PlanTarget target) => target switch
    {
        PlanTarget.OfTotal(var total) => $"总分达到 {Numbers.Show(total)}",
        PlanTarget.OfBand(var name) => $"等次达到“{name}”",
        PlanTarget.OfRank(var rank) => string.Create(CultureInfo.InvariantCulture, $"同组排名进入前 {rank} 名"),
        _ => throw new UnreachableException(),
    };

    /// <summary>How the unit stands to it.</summary>
    public static string Of(UnitPlan plan) => plan.State switch
    {
        PlanState.ReachedAlready => "已经达到",
        PlanState.Reached when plan.IsProved => "可以达到；已证明没有比方案一工作量更小的办法",
        PlanState.Reached => "可以达到；不排除还有工作量更小的办法",
        PlanState.OutOfReach => "只改本单位自己的数据达不到",
        PlanState.Blocked => "有本单位自己解除不了的规则，达不到",
        _ => "没有找到办法，也不能断定达不到",
    };

    /// <summary>What it comes to.</summary>
    public static string Outcome(decimal? total, string? band, int? rank)
    {
        var place = rank is { } number ? string.Create(CultureInfo.InvariantCulture, $"，排名第 {number}") : "";
        return $"{(total is { } marks ? $"总分 {Numbers.Show(marks)}" : "没有总分")}，{(band is { } name ? $"等次 {name}" : "无等次")}{place}";
    }

    /// <summary>A kind of rule.</summary>
    public static string Of(PlanBlockerKind kind) => kind switch
    {
        PlanBlockerKind.Veto => "一票否决",
        PlanBlockerKind.Gate => "申报、发布条件",
        _ => "状态规则",
    };
}

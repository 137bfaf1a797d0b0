using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Host.Output;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;

namespace Fadu.Host.Shortfalls;

/// <summary>Writes the plans of one unit as lines for people.</summary>
/// <param name="terminal">Language, and where it goes.</param>
/// <param name="score">The unit as it stands.</param>
/// <param name="plan">Its plans.</param>
/// <param name="includesOthers">Whether items move in them that others supply: then nothing is said of what the unit can do by itself.</param>
internal sealed class PlanText(Terminal terminal, UnitScore score, UnitPlan plan, bool includesOthers)
{
    /// <summary>The unit, its target, what is in the way, the plans, and what can't be won.</summary>
    public void Write()
    {
        var group = score.Unit.Group is { } name ? In($"（{name}）", $" ({name})") : "";
        Line(0, $"{score.Unit.Code} {score.Unit.Name}{group}    {StandOf(score.Total, score.Status?.Name ?? score.Band, score.Rank)}");
        Line(0, $"{In("目标：", "target: ")}{TargetOf(plan.Target)}    {StateOf()}");
        foreach (var blocker in plan.Blockers)
            Line(0, Of(blocker));
        for (var i = 0; i < plan.Proposals.Count; i++)
            Write(i == 0 ? In("方案一（最省力）", "plan 1, the cheapest") : In($"方案{"一二三"[i]}", $"plan {i + 1}"), plan.Proposals[i]);
        if (plan.Most is { } most)
            Write(In("最多能达到", "the most that can be reached"), most);
        foreach (var beyond in plan.Beyond)
        {
            var items = string.Join(In("、", ", "), beyond.Items.Select(item => item.Name));
            var on = items.Length == 0 ? "" : In($"：取决于{items}", $": rests on {items}");
            Line(0, In(
                $"{(includesOthers ? "" : "自己")}得不到：{beyond.Indicator.Code} 的 {Show(beyond.Marks)} 分{on}",
                $"not to be won{(includesOthers ? "" : " by itself")}: {Show(beyond.Marks)} marks of {beyond.Indicator.Code}{on}"));
        }

        if (plan.WaitsFor is not [])
            Line(0, In($"要先有{string.Join("、", plan.WaitsFor.Select(item => item.Name))}的值才能断定", $"what is out of reach can't be told before {string.Join(", ", plan.WaitsFor.Select(item => item.Name))} has a value"));
    }

    private void Write(string title, UnitProposal proposal)
    {
        Line(0, $"▸ {title}{In("：", ": ")}{In($"工作量 {Show(proposal.Effort)}", $"effort {Show(proposal.Effort)}")}    {StandOf(proposal.Total, proposal.Band, proposal.Rank)}");
        foreach (var change in proposal.Changes)
        {
            var text = terminal.In(GapTexts.Of(new MoveChange(change.Movable, change.Steps)));
            var others = change.Movable.ByUnit ? "" : In("（由他方提供）", " (supplied by others)");
            Line(1, text + others + In($"（工作量 {Show(change.Effort)}，少了它总分少 {Show(change.Wins)}）", $" (effort {Show(change.Effort)}; without it {Show(change.Wins)} less)"));
        }
    }

    private string StateOf() => plan.State switch
    {
        PlanState.ReachedAlready => In("已经达到", "reached already"),
        PlanState.Reached when plan.IsProved => In("能达到，没有更省力的办法", "can be reached, and nothing costs less"),
        PlanState.Reached => In($"能达到，至少要费 {Show(plan.LeastEffort ?? 0)}", $"can be reached; nothing costs less than {Show(plan.LeastEffort ?? 0)}"),
        PlanState.OutOfReach when includesOthers => In("他方提供的数据也变动，仍达不到", "out of reach, also with what others supply"),
        PlanState.Blocked when includesOthers => In("有规则挡着，解除不了", "a rule is in the way that can't be lifted"),
        PlanState.OutOfReach => In("靠自己达不到", "out of reach by itself"),
        PlanState.Blocked => In("有规则挡着，自己解除不了", "a rule is in the way that it can't lift itself"),
        _ => In("没有找到办法，也不能断定达不到", "no way was found, and none is ruled out"),
    };

    private string Of(PlanBlocker blocker)
    {
        var kind = blocker.Kind switch
        {
            PlanBlockerKind.Veto => In("一票否决", "veto"),
            PlanBlockerKind.Gate => In("未过的门槛", "gate not met"),
            _ => In("状态", "status"),
        };
        var lifting = string.Join(In("、", ", "), blocker.Lifting.Select(movable => movable.Item.Name));
        return $"{kind} {blocker.Code} {blocker.Name}" + (blocker.CanBeLifted ? In($"：可以靠{lifting}解除", $": can be lifted by {lifting}") : includesOthers ? In("：解除不了", ": can't be lifted") : In("：自己解除不了", ": can't be lifted by the unit"));
    }

    private string TargetOf(PlanTarget target) => target switch
    {
        PlanTarget.OfTotal { Total: var total } => In($"总分 {Show(total)}", $"total {Show(total)}"),
        PlanTarget.OfBand { Name: var name } => In($"等次“{name}”", $"band '{name}'"),
        PlanTarget.OfRank { Rank: var rank } => In($"第 {Count(rank)} 名", $"rank {Count(rank)}"),
        _ => "",
    };

    private string StandOf(decimal? total, string? band, int? rank)
    {
        var of = total is { } there ? In($"总分 {Show(there)}", $"total {Show(there)}") : In("没有总分", "no total");
        return $"{of}    {band ?? In("没有等次", "no band")}    {(rank is { } place ? In($"排名 {Count(place)}", $"rank {Count(place)}") : In("不参加排名", "not ranked"))}";
    }

    private void Line(int depth, string text) => terminal.Line(terminal.Out, new string(' ', 2 * depth) + text);

    private static string Show(decimal number) => Numbers.Show(Numbers.Round(Numbers.Snap(number), 6));

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string In(string chinese, string english) => terminal.In(new(chinese, english));
}

using System.Globalization;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Host.Output;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Gaps;
using Fadu.Kernel;

namespace Fadu.Host.Shortfalls;

/// <summary>Writes the gaps of one unit as lines for people.</summary>
/// <param name="terminal">Language, and where it goes.</param>
/// <param name="gaps">What to write.</param>
/// <param name="explainer">Of the same unit.</param>
internal sealed class GapsText(Terminal terminal, UnitGaps gaps, UnitExplainer explainer)
{
    /// <summary>The unit, what it lacks for the next band, then its gaps.</summary>
    public void Write()
    {
        WriteHead();
        WriteRules();
        foreach (var gap in gaps.Indicators)
            Write(gap);
        Write(new("扣分", "Deductions"), gaps.Deductions, explainer.Deductions);
        Write(new("没有加满的加分", "Bonuses not won in full"), gaps.Bonuses, explainer.Bonuses);
    }

    private void WriteHead()
    {
        var score = gaps.Score;
        var group = score.Unit.Group is { } name ? In($"（{name}）", $" ({name})") : "";
        Line(0, $"{score.Unit.Code} {score.Unit.Name}{group}");
        var rank = score.Rank is null ? In("不参加排名", "not ranked") : In($"排名 {Count(score.Rank)}/{Count(score.Ranked)}", $"rank {Count(score.Rank)}/{Count(score.Ranked)}");
        var band = score.Status is { } status ? status.Name : score.Band;
        Line(0, score.Total is { } total
            ? In($"总分 {Show(total)}（满分 {Show(explainer.System.System.FullMarks)}）    {band ?? "没有等次"}    {rank}", $"total {Show(total)} (full marks {Show(explainer.System.System.FullMarks)})    {band ?? "no band"}    {rank}")
            : In("没有总分", "no total"));
        if (gaps.Lost is not { } lost)
            return;

        Line(0, In($"共失 {Show(lost)} 分{(gaps.LostToPeers > 0 ? $"，其中与同组比较失 {Show(gaps.LostToPeers)} 分" : "")}", $"{Show(lost)} marks lost{(gaps.LostToPeers > 0 ? $", {Show(gaps.LostToPeers)} of them in comparison with the group" : "")}"));
        if (gaps.Reach is { } reach)
        {
            var share = Numbers.Show(Numbers.Round(reach.Share * 100, 0));
            var then = reach.Band is { } name2 ? In($"，等次 {name2}", $", band {name2}") : "";
            Line(0, In($"靠本单位自己最多挽回 {Show(reach.Won)} 分（{share}%），总分 {Show(reach.Total ?? 0)}{then}", $"by itself the unit wins back {Show(reach.Won)} at most ({share} %): total {Show(reach.Total ?? 0)}{then}"));
        }

        foreach (var one in gaps.Bands.Reverse())
        {
            var behind = string.Concat(one.Behind.Select(node => In($"，{node.Code} 还差 {Show(node.Short)} 分", $", {node.Code} lacks {Show(node.Short)}")));
            Line(0, one.Short > 0 ? In($"离“{one.Name}”还差 {Show(one.Short)} 分{behind}", $"'{one.Name}' lacks {Show(one.Short)} marks{behind}") : In($"总分够“{one.Name}”{behind}", $"the total suffices for '{one.Name}'{behind}"));
        }
    }

    private void WriteRules()
    {
        foreach (var rule in gaps.Rules)
        {
            terminal.Out.WriteLine();
            var kind = rule.Kind switch
            {
                RuleKind.Veto => In("一票否决", "veto"),
                RuleKind.Gate => In("未过的门槛", "gate not met"),
                _ => In("状态", "status"),
            };
            Line(0, $"{kind} {rule.Code} {rule.Name}{(rule.Outcome is RuleOutcome.Untold ? In("：缺数，无法判定", ": cannot be told, a value is missing") : "")}");
            Line(1, In("后果：", "effect: ") + terminal.In(rule.Effect));
            Write(rule.Moves, isDeduction: false);
        }
    }

    private void Write(IndicatorGap gap)
    {
        terminal.Out.WriteLine();
        var score = gap.Score;
        Line(0, In(
            $"{score.Code} {score.Name}    失 {Show(gap.Lost)} 分（得 {Show(score.Score!.Value)} / {Show(score.EffectiveMarks)}）：{GapTexts.Of(gap).Chinese}",
            $"{score.Code} {score.Name}    {Show(gap.Lost)} lost ({Show(score.Score!.Value)} of {Show(score.EffectiveMarks)}): {GapTexts.Of(gap).English}"));
        var explained = explainer.Explain(score);
        if (explained.Rule is { } rule)
            Line(1, In("规则：", "rule: ") + rule);
        foreach (var line in explained.Formula?.Lines(terminal.Language) ?? [])
            Line(1, line);
        if (gap.UnverifiedItems is [_, ..])
            Line(1, In("等待核定：", "waits to be verified: ") + NamesOf(gap.UnverifiedItems));
        Write(gap.Moves, isDeduction: false);
    }

    private void Write(Text title, IReadOnlyList<AdjustmentGap> adjustments, IReadOnlyList<AdjustmentExplanation> explained)
    {
        if (adjustments is [])
            return;

        terminal.Out.WriteLine();
        Line(0, terminal.In(title));
        foreach (var gap in adjustments)
        {
            var adjustment = gap.Score.Adjustment;
            var lost = gap switch
            {
                { IsDeduction: true } => In($"扣 {Show(gap.Score.Marks)} 分", $"{Show(gap.Score.Marks)} taken off"),
                { Lost: { } more } => In($"加 {Show(gap.Score.Marks)} 分，还可加 {Show(more)} 分", $"{Show(gap.Score.Marks)} added, {Show(more)} more could be"),
                _ => In($"加 {Show(gap.Score.Marks)} 分", $"{Show(gap.Score.Marks)} added"),
            };
            Line(1, $"{adjustment.Code} {adjustment.Name}    {lost}");
            foreach (var line in explained.First(one => one.Score.Adjustment.Code == adjustment.Code).Formula.Lines(terminal.Language))
                Line(2, line);
            Write(gap.Moves, gap.IsDeduction, depth: 2);
        }
    }

    // Where one change reaches several targets, it is told once.
    private void Write(IReadOnlyList<GapMove> moves, bool isDeduction, int depth = 1)
    {
        if (moves is [])
            Line(depth, In("没有可以改动的数据项", "no item can be moved"));
        foreach (var item in moves.GroupBy(move => string.Join(' ', move.ItemCodes)))
        {
            var others = item.First().ByUnit ? "" : In("（由他方提供）", " (supplied by others)");
            Line(depth, $"▸ {NamesOf(item.First().ItemCodes)}{(item.First().ItemCodes.Count > 1 ? In("一起改", " together") : "")}{others}");
            foreach (var same in item.GroupBy(move => (move.Outcome, string.Join(' ', move.Changes.Select(change => change.Place.ToString(CultureInfo.InvariantCulture))))))
            {
                var (first, titles) = (same.First(), same.Select(move => terminal.In(isDeduction ? GapTexts.OfDeduction(move.Target) : GapTexts.Of(move.Target))));
                var gradual = same.Select(GapTexts.Gradual).OfType<Text>().Select(text => In($"（{text.Chinese}）", $" ({text.English})")).FirstOrDefault("");
                var effort = first.Changes.Count > 0 ? In($"（工作量 {Show(first.Effort)}）", $" (effort {Show(first.Effort)})") : "";
                var effect = first.Outcome is not InversionOutcome.ReachedAlready && GapTexts.Effect(first, gaps.Score) is { } text ? In("：", ": ") + terminal.In(text) : "";
                Line(depth + 1, $"{string.Join(In("、", ", "), titles)}{gradual}  {terminal.In(GapTexts.Changes(first))}{effort}{effect}");
            }
        }
    }

    private string NamesOf(IEnumerable<string> codes) =>
        string.Join(In("、", ", "), codes.Select(code => explainer.System.System.Items.First(item => item.Code == code).Name));

    private void Line(int depth, string text) => terminal.Line(terminal.Out, new string(' ', 2 * depth) + text);

    private static string Show(decimal marks) => Numbers.Show(Numbers.Round(Numbers.Snap(marks), 6));

    private static string Count(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private string In(string chinese, string english) => terminal.In(new(chinese, english));
}

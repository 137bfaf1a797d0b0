using Fadu.Formula.Inversion;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;
using Fadu.Workbooks.Gaps;
using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.UnitReports;

/// <summary>差距: every indicator below full marks, every bonus not won, every deduction and rule; why, and what to do about it.</summary>
internal static class GapSheet
{
    private const string Withheld = "涉及其他单位的数据，改法不列";

    public static void Write(WorkbookWriter book, UnitReportContent content, UnitGaps gaps)
    {
        var marks = Look.Marks(content.System.System.Decimals);
        new TableSheet<Line>(
            "差距",
            [
                new("类别", line => Cell.Text(line.Kind, Look.Text)) { Width = 10 },
                new("编码", line => Cell.Code(line.Code, Look.Text)) { Width = 9 },
                new("名称", line => Cell.Text(line.Name, Look.Wrapped)) { Width = 20 },
                new("分值", line => Cell.Number(line.Marks, marks)) { Width = 8 },
                new("得分", line => Cell.Number(line.Score, marks)) { Width = 8 },
                new("总分少得", line => Cell.Number(line.Lost, marks)) { Width = 9 },
                new("其中自身\n可挽回", line => Cell.Number(line.Winnable, marks)) { Width = 8 },
                new("原因", line => Cell.Text(line.Reason, Look.Wrapped)) { Width = 18 },
                new("计算过程", line => Cell.Text(line.Steps, Look.Wrapped)) { Width = 44 },
                new("到达标线", line => Cell.Text(line.Pass, Look.Wrapped)) { Width = 34 },
                new("到下一档", line => Cell.Text(line.Next, Look.Wrapped)) { Width = 34 },
                new("到满分、解除", line => Cell.Text(line.Full, Look.Wrapped)) { Width = 34 },
            ])
        {
            FrozenColumns = 3,
            Footer = content.Stand.Footer,
        }.Write(book, Lines(content, gaps));
    }

    private static IEnumerable<Line> Lines(UnitReportContent content, UnitGaps gaps)
    {
        foreach (var gap in gaps.Indicators)
        {
            yield return new("指标", gap.Score.Code, gap.Score.Name, gap.Score.EffectiveMarks, gap.Score.Score, gap.TotalLost, Winnable.OfTotal(gap), Reason(gap), Steps(content, gap))
            {
                Pass = Words(content, gap.Moves, GapTarget.Pass, gap.IsWithheld),
                Next = Words(content, gap.Moves, GapTarget.Next, gap.IsWithheld),
                Full = Words(content, gap.Moves, GapTarget.Full, gap.IsWithheld),
            };
        }

        foreach (var gap in gaps.Bonuses.Concat(gaps.Deductions))
        {
            var own = gap.Score.Adjustment;
            yield return new(gap.IsDeduction ? "扣分项" : "加分项", own.Code, own.Name, own.Cap, gap.IsDeduction ? -gap.Score.Marks : gap.Score.Marks, gap.IsDeduction ? gap.Lost : null, null, own.Rule ?? "", Steps(content, gap.Score))
            {
                Next = Words(content, gap.Moves, GapTarget.Next, gap.IsWithheld),
                Full = Words(content, gap.Moves, GapTarget.Full, gap.IsWithheld),
            };
        }

        foreach (var rule in gaps.Rules)
        {
            yield return new(rule.Kind switch { RuleKind.Veto => "一票否决", RuleKind.Gate => "条件", _ => "状态" }, rule.Code, rule.Name, null, null, null, null, rule.Effect.Chinese, "")
            {
                Full = Words(content, rule.Moves, GapTarget.Lifted, rule.IsWithheld),
            };
        }
    }

    private static string Reason(IndicatorGap gap) => gap.MissingItems is [_, ..] missing
        ? $"{GapTexts.Of(gap).Chinese}：{string.Join("、", missing.Select(item => item.Name))}"
        : GapTexts.Of(gap).Chinese;

    private static string Steps(UnitReportContent content, IndicatorGap gap) =>
        content.Explainer is { } explainer ? string.Join('\n', explainer.Explain(gap.Score).Formula?.Lines(Language.Chinese) ?? []) : "";

    private static string Steps(UnitReportContent content, AdjustmentScore score) => content.Explainer is { } explainer
        ? string.Join('\n', explainer.Bonuses.Concat(explainer.Deductions).First(one => one.Score.Adjustment.Code == score.Adjustment.Code).Formula.Lines(Language.Chinese))
        : "";

    // Every way, one to a line, with what comes of it. Where one reaches it, those that alone do not are of no use to anybody.
    private static string Words(UnitReportContent content, IReadOnlyList<GapMove> moves, GapTarget target, bool isWithheld)
    {
        var looked = moves.Where(move => move.Target == target).ToArray();
        var reaches = Array.Exists(looked, move => move.Outcome is InversionOutcome.Reached);
        var ways = looked.Where(move => !reaches || move.Outcome is not InversionOutcome.Impossible).Select(move => Words(content, move)).Distinct(StringComparer.Ordinal);
        return string.Join('\n', isWithheld && target is not GapTarget.Pass ? ways.Append(Withheld) : ways);
    }

    private static string Words(UnitReportContent content, GapMove move)
    {
        var shown = content.ShowsRank || move.Effect is null ? move : move with { Effect = move.Effect with { Rank = null, Ranked = null } };
        var (changes, effect) = (GapTexts.Changes(shown).Chinese, GapTexts.Effect(shown, content.Score)?.Chinese);
        var who = !move.ByUnit && move.Changes is [_, ..] ? "（由他方）" : "";
        return effect is null ? $"{who}{changes}" : $"{who}{changes} → {effect}";
    }

    private sealed record Line(string Kind, string Code, string Name, decimal? Marks, decimal? Score, decimal? Lost, decimal? Winnable, string Reason, string Steps)
    {
        public string Pass { get; init; } = "";

        public string Next { get; init; } = "";

        public string Full { get; init; } = "";
    }
}

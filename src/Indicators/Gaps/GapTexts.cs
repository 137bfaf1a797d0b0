using System.Globalization;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Gaps;

/// <summary>Gaps and moves in words, for people who do not read codes.</summary>
public static class GapTexts
{
    /// <summary>What a move is to reach.</summary>
    public static Text Of(GapTarget target) => target switch
    {
        GapTarget.Pass => new("达标线", "pass line"),
        GapTarget.Next => new("下一档", "next marks"),
        GapTarget.Full => new("满分", "full marks"),
        _ => new("解除", "lifted"),
    };

    /// <summary>The same of a deduction, of which less is better.</summary>
    public static Text OfDeduction(GapTarget target) => target switch
    {
        GapTarget.Next => new("少扣一档", "less taken off"),
        GapTarget.Full => new("不扣分", "nothing taken off"),
        _ => Of(target),
    };

    /// <summary>Where marks rise with every step, what there is instead of tiers; null where the move is to reach something else, or there are tiers.</summary>
    public static Text? Gradual(GapMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return !move.IsGradual ? null
            : move.Changes is [{ Place: 1 or -1 }] ? new("每一步都加分", "every step wins marks")
            : new("逐步加分，没有分档", "marks rise gradually, without tiers");
    }

    /// <summary>Why marks were lost.</summary>
    public static Text Of(LossReason reason) => reason switch
    {
        LossReason.NotReported => new("未填报", "not reported"),
        LossReason.NotVerified => new("未核定", "not verified"),
        LossReason.NoPreviousValue => new("没有上期值", "no value of the previous round"),
        LossReason.NoResult => new("算不出结果", "the formula has no result"),
        LossReason.BelowZero => new("扣到零分以下，按零分计", "the formula gave less than 0, which counts as 0"),
        LossReason.Grade => new("评分不是最高", "graded below the best"),
        LossReason.Peers => new("与同组单位比较失分", "lost in comparison with the group"),
        LossReason.Deduction => new("扣分项", "a deduction"),
        _ => new("数值不足", "the value is short"),
    };

    /// <summary>Why an indicator lost marks; where others have to supply what is missing, it says so.</summary>
    public static Text Of(IndicatorGap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        return gap.Reason is not LossReason.NotReported || gap.MissingItems is [] || gap.MissingItems.Any(item => item.From is ItemSource.Unit) ? Of(gap.Reason)
            : gap.MissingItems.All(item => item.From is ItemSource.Evaluator) ? new("待评估员评分", "not graded yet")
            : new("待他方提供", "to be supplied by others");
    }

    /// <summary>What has to change: <c>普法经费 780000 元改为 800000 元</c>; what to say where nothing has to, or nothing helps.</summary>
    public static Text Changes(GapMove move)
    {
        ArgumentNullException.ThrowIfNull(move);
        var texts = move.Changes.Select(Of).ToArray();
        var (chinese, english) = (string.Join("，", texts.Select(text => text.Chinese)), string.Join(", ", texts.Select(text => text.English)));
        return (move.Outcome, texts) switch
        {
            (InversionOutcome.ReachedAlready, _) => new("已达到", "reached already"),
            (InversionOutcome.Reached, _) => new(chinese, english),
            _ when move.WaitsFor is not [] => new(
                $"要先有{string.Join("、", move.WaitsFor.Select(item => item.Name))}的值，还差多少由它而定",
                $"needs a value of {string.Join(", ", move.WaitsFor.Select(item => item.Name))} first, on which depends what is short"),
            // The search was broken off.
            _ when move is { IsLeast: false, ItemCodes.Count: 1 } => new("没有找到达到的办法", "no way was found"),
            (_, []) => new("达不到，改动不起作用", "out of reach; no change of it helps"),
            _ => new($"达不到，最好的是{chinese}", $"out of reach; the best is {english}"),
        };
    }

    /// <summary>What comes of it: marks, total, and band and rank where they change; null where nothing changes or it is not to be seen.</summary>
    /// <param name="move">The move.</param>
    /// <param name="now">The unit as it stands.</param>
    public static Text? Effect(GapMove move, UnitScore now)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(now);
        if (move.Effect is not { } effect)
            return null;

        var (chinese, english) = (new List<string>(), new List<string>());
        if (effect.Marks is { } marks)
            Add($"得 {Show(marks)}", $"marks {Show(marks)}");
        if (effect.Total is { } total && (effect.Marks is not null || effect.TotalWon is not 0))
            Add($"总分 {Show(total)}{Won(effect.TotalWon)}", $"total {Show(total)}{Won(effect.TotalWon)}");
        if (effect.Band is { } band && band != now.Band)
            Add($"等次 {band}", $"band {band}");
        if (effect.Rank is { } rank && rank != now.Rank)
            Add(string.Create(CultureInfo.InvariantCulture, $"排名 {rank}/{effect.Ranked}"), string.Create(CultureInfo.InvariantCulture, $"rank {rank}/{effect.Ranked}"));
        if (effect.FailedChecks is [_, ..] failed)
            Add($"但逻辑校验 {string.Join("、", failed)} 通不过", $"but the checks {string.Join(", ", failed)} fail");
        return chinese is [] ? null : new(string.Join("，", chinese), string.Join(", ", english));

        void Add(string inChinese, string inEnglish)
        {
            chinese.Add(inChinese);
            english.Add(inEnglish);
        }
    }

    /// <summary>One change: <c>普法经费 780000 元改为 800000 元</c>.</summary>
    public static Text Of(MoveChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var item = change.Movable.Item;
        var (from, to) = (Value(item, change.From), Value(item, change.To));
        return DayBound(change) is { } bound
            ? new($"{item.Name}（{from.Chinese}）如实填报，{bound.Chinese} {to.Chinese}", $"{item.Name} ({from.English}) reported as it is, {bound.English} {to.English}")
            : change.From.IsMissing
            ? new($"{item.Name}（{from.Chinese}）填为 {to.Chinese}", $"{item.Name} ({from.English}) reported as {to.English}")
            : new($"{item.Name} {from.Chinese} 改为 {to.Chinese}", $"{item.Name} from {from.English} to {to.English}");
    }

    // A day that was not reported may be past, and nobody is to write another than the true one: told is only on which side of the bound it has to lie.
    private static Text? DayBound(MoveChange change) => change.Movable is not { Item: { Type: ItemType.Date, Step: null }, Grid: { Start.IsMissing: true } grid } ? null
        : grid.Up <= 1 ? new("不晚于", "no later than")
        : grid.Down == 0 ? new("不早于", "no earlier than")
        : null;

    private static Text Value(Item item, Value value)
    {
        var unit = item is { MeasurementUnit: { } measure, Type: not ItemType.Percent } && !value.IsMissing ? $" {measure}" : "";
        return new(ValueText.Show(item, value, Language.Chinese) + unit, ValueText.Show(item, value, Language.English) + unit);
    }

    private static string Won(decimal? won) => won is { } marks && marks != 0 ? $" ({(marks > 0 ? "+" : "")}{Show(marks)})" : "";

    private static string Show(decimal marks) => Numbers.Show(Numbers.Snap(marks));
}

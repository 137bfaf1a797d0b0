using Fadu.Formula.Values;
using Fadu.Indicators.Gaps;

namespace Fadu.Workbooks.Gaps;

/// <summary>A row of the list: one unit on one indicator, or on one deduction.</summary>
/// <param name="Unit">The unit, with all its gaps.</param>
/// <param name="Code">Code of the indicator or deduction.</param>
/// <param name="Name">Its name.</param>
/// <param name="Marks">What it is worth to the unit; null: a deduction.</param>
/// <param name="Score">What the unit got; of a deduction, what it takes off, below 0.</param>
/// <param name="Lost">What the total lacks because of it.</param>
/// <param name="Winnable">How much of that the unit could win by itself; null: not known.</param>
/// <param name="Reason">Why.</param>
/// <param name="Values">The unit's own numbers.</param>
/// <param name="Moves">What it could do.</param>
/// <param name="Remark">What else is to be known; empty: nothing.</param>
internal sealed record GapRow(
    UnitGaps Unit, string Code, string Name, decimal? Marks, decimal Score, decimal Lost, decimal? Winnable, string Reason, string Values, IReadOnlyList<GapMove> Moves, string Remark)
{
    /// <summary>The rows of one unit, those first that cost the total most.</summary>
    public static IEnumerable<GapRow> Of(UnitGaps unit, OwnValues values)
    {
        var indicators = unit.Indicators.Select(gap => Of(unit, gap, values));
        return unit.Deductions is [] ? indicators : indicators.Concat(unit.Deductions.Select(gap => OfDeduction(unit, gap))).OrderByDescending(row => row.Lost);
    }

    private static GapRow Of(UnitGaps unit, IndicatorGap gap, OwnValues values) => new(
        unit,
        gap.Score.Code,
        gap.Score.Name,
        gap.Score.EffectiveMarks,
        gap.Score.Score ?? 0,
        gap.TotalLost,
        Gaps.Winnable.OfTotal(gap),
        GapTexts.Of(gap).Chinese,
        values.Of(unit.Score.Unit.Code, gap.Score.Indicator.Formula!),
        gap.Moves,
        Words(gap));

    // All of them together take off no more than the cap: each its share of that, as losses are counted everywhere.
    private static GapRow OfDeduction(UnitGaps unit, AdjustmentGap gap)
    {
        var all = unit.Score.Deductions.Sum(one => one.Marks);
        var lost = all > unit.Score.Deduction ? Numbers.Snap(gap.Score.Marks * unit.Score.Deduction / all) : gap.Score.Marks;
        return new(unit, gap.Score.Adjustment.Code, gap.Score.Adjustment.Name, null, -gap.Score.Marks, lost, null, GapTexts.Of(Indicators.Statistics.LossReason.Deduction).Chinese, "", gap.Moves, gap.IsWithheld ? Withheld : "");
    }

    private const string Withheld = "涉及其他单位的数据，改法不列";

    private static string Words(IndicatorGap gap)
    {
        var words = new List<string>();
        if (gap.MissingItems is [_, ..] missing)
            words.Add($"缺 {string.Join("、", missing.Select(item => item.Name))}");
        if (gap.UnverifiedItems is [_, ..] unverified)
            words.Add($"待核定 {unverified.Count} 项");
        if (gap.Moves.SelectMany(move => move.WaitsFor).DistinctBy(item => item.Code).ToArray() is [_, ..] waits)
            words.Add($"先要有 {string.Join("、", waits.Select(item => item.Name))}");
        if (gap.UsesPeers)
            words.Add("与同组单位比较");
        if (gap.IsWithheld)
            words.Add(Withheld);
        return string.Join("；", words);
    }
}

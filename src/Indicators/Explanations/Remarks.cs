using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Indicators.Explanations;

/// <summary>What happens between a formula's result and the marks: held to the scale, scaled, rounded. Every equation comes out.</summary>
/// <param name="decimals">Places kept of marks.</param>
internal sealed class Remarks(int decimals)
{
    /// <summary>Of a leaf that applies, line by line.</summary>
    public IEnumerable<Remark> Of(IndicatorScore score)
    {
        var (most, marks) = (score.Indicator.OutOf, Show(score.EffectiveMarks));
        if (score is { Clamping: not Clamping.None, Result: { } beyond })
            yield return new(RemarkKind.Held, Held(beyond, most, score.Clamping));

        if (score.State is IndicatorState.Missing)
            yield return score.Score is null
                ? new(RemarkKind.LeftOut, new("没有结果，不计这一项，分值摊给同级指标", "no result: it is left out and its marks go to its siblings"))
                : NoResult;
        else if (score is { Result: { } result, Score: { } got } && OfMarks(score, Math.Clamp(result, 0, most), got) is { } line)
            yield return new(RemarkKind.Marks, line);

        if (score.EffectiveMarks > score.NominalMarks)
            yield return new(RemarkKind.MarksRaised, new(
                $"分值由 {Show(score.NominalMarks)} 增为 {marks}：摊入了不计的指标的分值",
                $"its marks rise from {Show(score.NominalMarks)} to {marks}: those of indicators that are left out were shared out"));
        if (score is { Passed: false, Indicator.Indicator.Pass: { } pass })
            yield return new(RemarkKind.BelowPass, new($"未达标，达标线 {Show(pass)}", $"below the pass line of {Show(pass)}"));
    }

    /// <summary>Of a node with children that counts and does not sum them.</summary>
    public IEnumerable<Remark> OfNode(IndicatorScore score)
    {
        if (score.Score is not { } marks || score.Indicator.Indicator.Aggregate is Aggregate.Sum)
            yield break;

        var (chinese, english) = score.Indicator.Indicator.Aggregate switch
        {
            Aggregate.Mean => ("下级得分率的加权平均", "the weighted mean of the parts' achievement"),
            Aggregate.Geometric => ("下级得分率的加权几何平均", "the weighted geometric mean of the parts' achievement"),
            _ => ("下级得分率中最低的", "the least achievement of the parts"),
        };
        yield return new(RemarkKind.Aggregated, new(
            $"{Show(score.EffectiveMarks)} × {chinese} = {Show(marks)}", $"{Show(score.EffectiveMarks)} × {english} = {Show(marks)}"));
    }

    /// <summary>Of a bonus or deduction, line by line.</summary>
    public IEnumerable<Remark> Of(AdjustmentScore score)
    {
        if (score.Result is not { } result)
        {
            yield return NoResult;
            yield break;
        }

        if (score.Clamping is not Clamping.None)
            yield return new(RemarkKind.Held, Held(result, score.Adjustment.Cap, score.Clamping, score.Marks));
        else if (Rounded(result, score.Marks, score.Adjustment.Cap ?? decimal.MaxValue) is { } rounded)
            yield return new(RemarkKind.Marks, rounded);
    }

    /// <summary>How the total comes from its parts; null where it is what the indicators came to.</summary>
    public Text? OfTotal(UnitScore unit)
    {
        if (unit is not { Whole: { } whole, Total: { } total } || (unit is { Bonus: 0, Deduction: 0 } && Numbers.Snap(whole) == total))
            return null;

        var exact = whole + unit.Bonus - unit.Deduction;
        var end = exact < 0 ? new Text($"不低于 0，为 {Show(total)}", "not below 0")
            : Rounded(exact, total, decimal.MaxValue) ?? new("", "");
        var (chinese, english) = unit is { Bonus: 0, Deduction: 0 } ? ("", "") : (
            $" + 加分 {Show(unit.Bonus)} − 扣分 {Show(unit.Deduction)} = {Show(exact)}",
            $" + bonuses {Show(unit.Bonus)} − deductions {Show(unit.Deduction)} = {Show(exact)}");
        return new(
            $"指标 {Show(whole)}{chinese}{Joined("，", end.Chinese)}", $"indicators {Show(whole)}{english}{Joined(", ", end.English)}");
    }

    /// <summary>Where all bonuses, or all deductions, together are held to a cap; null where they are not.</summary>
    public Text? OfSum(IEnumerable<AdjustmentScore> scores, decimal counted)
    {
        var sum = scores.Sum(score => score.Marks);
        return sum > counted
            ? new($"合计 {Show(sum)}，最多 {Show(counted)}，按 {Show(counted)} 计", $"together {Show(sum)}, at most {Show(counted)}: {Show(counted)} counts")
            : null;
    }

    private static Remark NoResult => new(RemarkKind.NoResult, new("没有结果，按 0 分计", "no result: no marks"));

    private string Show(decimal number) => MarksText.Show(number, decimals);

    private static string Joined(string comma, string text) => text is "" ? "" : comma + text;

    private Text? OfMarks(IndicatorScore score, decimal held, decimal got)
    {
        var (effective, outOf) = (score.EffectiveMarks, score.Indicator.OutOf);
        var exact = effective == outOf ? held : Product(effective, held, outOf);
        var rounded = Rounded(exact, got, effective);

        // All or nothing of the marks needs no proportion, unless the result had to be held to them.
        if (effective == outOf || (score.Clamping is Clamping.None && (held == outOf || held == 0)))
            return rounded;

        var (chinese, english) = rounded is { } end ? (Joined("，", end.Chinese), Joined(", ", end.English)) : ("", "");
        var product = $"{Show(effective)} × {Show(held)} ÷ {Show(outOf)} = {Show(exact)}";
        return new($"得分 {product}{chinese}", $"marks {product}{english}");
    }

    private Text? Rounded(decimal exact, decimal got, decimal most)
    {
        if (Numbers.Snap(exact) == got)
            return null;

        var rounded = Numbers.Round(exact, decimals);
        return rounded == got
            ? new($"四舍五入为 {Show(got)}", $"rounded to {Show(got)}")
            : new(
                $"四舍五入为 {Show(rounded)}，最多 {Show(most)}，按 {Show(got)} 计",
                $"rounded to {Show(rounded)}, at most {Show(most)}: {Show(got)} counts");
    }

    private Text Held(decimal result, decimal? most, Clamping clamping, decimal? counted = null)
    {
        var (shown, held) = (Show(result), Show(counted ?? (clamping is Clamping.Above ? most ?? 0 : 0)));
        return most is { } upper ? new($"结果 {shown} 超出 0 到 {Show(upper)}，按 {held} 计", $"the result {shown} lies outside 0 to {Show(upper)} and counts as {held}")
            : clamping is Clamping.Below ? new($"结果 {shown} 小于 0，按 {held} 计", $"the result {shown} is below 0 and counts as {held}")
            : new($"结果 {shown} 过大，按 {held} 计", $"the result {shown} is too large and counts as {held}");
    }

    // As scoring computes it, where the product leaves the range of decimal too.
    private static decimal Product(decimal effective, decimal held, decimal outOf)
    {
        try
        {
            return effective * held / outOf;
        }
        catch (OverflowException)
        {
            return effective * (held / outOf);
        }
    }
}

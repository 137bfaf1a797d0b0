using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Gaps;

/// <summary>What a formula's results are worth, and which results reach what is asked for: found by marks as they are rounded, not by the bare result.</summary>
/// <param name="Now">Marks as they stand.</param>
/// <param name="Unit">The least difference between marks.</param>
/// <param name="Targets">In the order in which they are told.</param>
/// <param name="MarksOf">What a result is worth.</param>
/// <param name="Beyond">The results that are worth more than some marks (of a deduction, less); null: there are none.</param>
internal sealed record Yardstick(
    decimal Now, decimal Unit, IReadOnlyList<(GapTarget Target, Aim Aim)> Targets, Func<decimal, decimal> MarksOf, Func<decimal, Aim?> Beyond)
{
    // Numbers are compared at 12 decimals: this is the least that one can differ by.
    private const decimal Hair = 0.000_000_000_001m;

    /// <summary>A leaf that counts.</summary>
    public static Yardstick Of(IndicatorScore leaf, int decimals)
    {
        var (unit, outOf, effective, score) = (UnitOf(decimals), leaf.Indicator.OutOf, leaf.EffectiveMarks, leaf.Score!.Value);
        var isZero = leaf.Indicator.WhenMissing is WhenMissing.Zero;
        return new(
            score,
            unit,
            [
                .. leaf.Indicator.Indicator.Pass is { } pass ? [(GapTarget.Pass, Aim.AtLeast(pass))] : Array.Empty<(GapTarget, Aim)>(),
                (GapTarget.Next, ToMarks(Math.Min(score + unit, effective))),
                (GapTarget.Full, Full()),
            ],
            result => LeafMarks.Of(result, outOf, effective, decimals),
            marks => marks < effective ? ToMarks(Math.Min(marks + unit, effective)) : null);

        // Who has full marks has passed, also where less is rounded up to them.
        Aim Full() => leaf.Indicator.Indicator.Pass is { } line && line > LeastFor(effective) ? With(line) : ToMarks(effective);

        Aim ToMarks(decimal marks) => With(LeastFor(marks));

        // Full marks are got by the whole scale, or by what is rounded up to them.
        decimal LeastFor(decimal marks) => Math.Min(Upward((Ceiling(marks, unit) - (unit / 2)) * outOf / effective), outOf);

        Aim With(decimal least) => isZero ? Aim.AtLeast(least).MissingIsZero() : Aim.AtLeast(least);
    }

    /// <summary>A bonus, which is to be more.</summary>
    public static Yardstick OfBonus(AdjustmentScore bonus, int decimals)
    {
        var (unit, cap) = (UnitOf(decimals), bonus.Adjustment.Cap);
        return new(
            bonus.Marks,
            unit,
            [
                (GapTarget.Next, To(Next(bonus.Marks)!.Value)),
                .. cap is { } most ? [(GapTarget.Full, To(most))] : Array.Empty<(GapTarget, Aim)>(),
            ],
            result => MarksOfAdjustment(result, cap, decimals),
            marks => Next(marks) is { } next ? To(next) : null);

        decimal? Next(decimal marks) => cap is null ? marks + unit : marks < cap ? Math.Min(marks + unit, cap.Value) : null;

        Aim To(decimal marks) => Aim.AtLeast(Math.Min(Ceiling(marks, unit) - (unit / 2), cap ?? decimal.MaxValue)).MissingIsZero();
    }

    /// <summary>A deduction, which is to be less.</summary>
    public static Yardstick OfDeduction(AdjustmentScore deduction, int decimals)
    {
        var unit = UnitOf(decimals);
        return new(
            deduction.Marks,
            unit,
            [(GapTarget.Next, Below(deduction.Marks)), (GapTarget.Full, Below(unit))],
            result => MarksOfAdjustment(result, deduction.Adjustment.Cap, decimals),
            marks => marks > 0 ? Below(marks) : null);

        // Rounded to the next lower place, or to nothing.
        Aim Below(decimal marks) => Aim.AtMost(Math.Max(Ceiling(marks, unit) - unit, 0) + (unit / 2) - Hair).MissingIsZero();
    }

    /// <summary>A condition that is to hold, or not to.</summary>
    public static Yardstick OfRule(bool wanted) => new(0, 1, [(GapTarget.Lifted, Aim.Truth(wanted))], _ => 0, _ => null);

    private static decimal MarksOfAdjustment(decimal result, decimal? cap, int decimals) =>
        result <= 0 ? 0 : Math.Min(cap ?? decimal.MaxValue, Numbers.Round(Math.Min(cap ?? decimal.MaxValue, result), decimals));

    private static decimal UnitOf(int decimals) => new(1, 0, 0, false, (byte)decimals);

    private static decimal Ceiling(decimal marks, decimal unit) => decimal.Ceiling(marks / unit) * unit;

    private static decimal Upward(decimal number) => Numbers.Snap(number) is var snapped && snapped < number ? snapped + Hair : snapped;
}

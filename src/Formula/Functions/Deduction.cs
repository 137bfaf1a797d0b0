using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>What <c>Deduct</c> and <c>Late</c> have in common: [满分] less each × n, at most so much off, not below 0.</summary>
internal static class Deduction
{
    public static Value Apply(CallExpr call, decimal count, decimal each, decimal? most)
    {
        var missing = MissingReason.None;
        var marks = Of(call.FullMarks!.Constant!.Value.Number, count, each, most ?? decimal.MaxValue, ref missing);
        return missing is MissingReason.None ? Value.Of(marks) : Value.None(FormulaType.Number, missing);
    }

    public static Expression Emit(CallExpr call, IEmission emission, Expression count, Expression each, Expression? most) =>
        emission.CallOrMissing((Step)Of, emission.Emit(call.FullMarks!), count, each, most ?? emission.Constant(decimal.MaxValue));

    public static Extent Range(CallExpr call, IRangeAnalysis analysis, Interval count, int eachIndex, bool canBeMissing)
    {
        var lost = IntervalArithmetic.Multiply(count, analysis.Of(call.Arguments[eachIndex]).Numbers);
        canBeMissing |= Extent.OfArithmetic(lost, false).CanBeMissing;
        if (call.Arguments.Count > eachIndex + 1)
            lost = IntervalArithmetic.Min(lost, analysis.Of(call.Arguments[eachIndex + 1]).Numbers);

        var left = IntervalArithmetic.Subtract(analysis.FullMarks(call), lost);
        canBeMissing |= Extent.OfArithmetic(left, false).CanBeMissing;
        return Extent.Of(IntervalArithmetic.Max(Interval.Point(0), left.Union(left.Snapped())), canBeMissing);
    }

    public static SheetPart Translate(CallExpr call, ISheetTranslation translation, SheetPart count, int eachIndex)
    {
        var lost = SheetOperators.Multiplied(count, translation.Of(call.Arguments[eachIndex]));
        if (call.Arguments.Count > eachIndex + 1)
            lost = SheetOperators.Least(lost, translation.Of(call.Arguments[eachIndex + 1]));

        return SheetOperators.AtLeastZero(SheetOperators.Subtracted(translation.Of(call.FullMarks!), lost));
    }

    private static decimal Of(decimal full, decimal count, decimal each, decimal most, ref MissingReason missing)
    {
        var lost = Numbers.Multiply(count, each, ref missing);
        if (missing is not MissingReason.None)
            return 0;
        if (Numbers.Compare(lost, most) > 0)
            lost = most;

        var left = Numbers.Subtract(full, lost, ref missing);
        return Numbers.Snap(left) <= 0 ? 0 : left;
    }

    private delegate decimal Step(decimal full, decimal count, decimal each, decimal most, ref MissingReason missing);
}

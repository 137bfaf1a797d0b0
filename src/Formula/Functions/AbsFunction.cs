using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The absolute value.</summary>
internal sealed class AbsFunction : OneNumberFunction
{
    public override string Name => "Abs";

    public override Text Help => new("绝对值", "the absolute value");

    public override string Example => "Abs([本期] - [目标])";

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var x = analysis.Of(call.Arguments[0]);
        var turned = IntervalArithmetic.Negate(x.Numbers);
        var range = x.Numbers.IsAtLeast(0) ? x.Numbers : x.Numbers.IsAtMost(0) ? turned : IntervalArithmetic.Max(x.Numbers, turned) with { Low = 0, LowOpen = false };
        return x with { Numbers = range };
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) =>
        Directions.OfFactor(analysis.Of(call.Arguments[0]).Numbers);

    protected override SheetPart Translate(SheetPart x) => SheetPart.Call("ABS", x).Like(x);

    protected override Delegate Code => (Func<decimal, decimal>)Compute;

    protected override decimal Of(decimal x, ref MissingReason missing) => x < 0 ? -x : x;

    private static decimal Compute(decimal x) => Math.Abs(x);
}

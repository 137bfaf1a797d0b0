using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The greatest of one or more numbers.</summary>
internal sealed class MaxFunction : ExtremeFunction
{
    public override string Name => "Max";

    public override Text Help => new("各数中最大的一个", "the greatest of the numbers");

    public override string Example => "Max(0, 2 - [研究次数])";

    protected override string Word => "最大";

    protected override string SheetName => "MAX";

    protected override Func<decimal, decimal, decimal> Code => Of;

    protected override bool Replaces(int orderOfNextToFound) => orderOfNextToFound > 0;

    protected override Interval Combine(Interval a, Interval b) => IntervalArithmetic.Max(a, b);

    private static decimal Of(decimal found, decimal next) => Numbers.Compare(next, found) > 0 ? next : found;
}

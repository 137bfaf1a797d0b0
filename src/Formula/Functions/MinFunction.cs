using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The least of one or more numbers.</summary>
internal sealed class MinFunction : ExtremeFunction
{
    public override string Name => "Min";

    public override Text Help => new("各数中最小的一个", "the least of the numbers");

    public override string Example => "Min([满分], [案例数] * 0.1)";

    protected override string Word => "最小";

    protected override string SheetName => "MIN";

    protected override Func<decimal, decimal, decimal> Code => Of;

    protected override bool Replaces(int orderOfNextToFound) => orderOfNextToFound < 0;

    protected override Interval Combine(Interval a, Interval b) => IntervalArithmetic.Min(a, b);

    private static decimal Of(decimal found, decimal next) => Numbers.Compare(next, found) < 0 ? next : found;
}

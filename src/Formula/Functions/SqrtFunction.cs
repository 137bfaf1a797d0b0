using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The square root, to 15 significant digits.</summary>
internal sealed class SqrtFunction : OneNumberFunction
{
    public override string Name => "Sqrt";

    public override Text Help => new("平方根（取 15 位有效数字）；负数没有", "the square root, to 15 significant digits; missing for a negative number");

    public override string Example => "Sqrt([面积])";

    protected override bool CanFail(Interval x) => !x.IsAtLeast(0);

    protected override SheetPart Translate(SheetPart x) => SheetPart.Call("SQRT", x).Failing();

    protected override Delegate Code => (OfOne)Compute;

    protected override decimal Of(decimal x, ref MissingReason missing) => Compute(x, ref missing);

    private static decimal Compute(decimal x, ref MissingReason missing)
    {
        if (x < 0)
        {
            missing = MissingReason.OutsideDomain;
            return 0;
        }

        return Numbers.FromDouble(Math.Sqrt((double)x), ref missing);
    }
}

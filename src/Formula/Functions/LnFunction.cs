using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The natural logarithm, to 15 significant digits.</summary>
internal sealed class LnFunction : OneNumberFunction
{
    public override string Name => "Ln";

    public override Text Help => new("自然对数（取 15 位有效数字）；零和负数没有", "the natural logarithm, to 15 significant digits; missing for zero and below");

    public override string Example => "Ln([人均收入])";

    protected override bool CanFail(Interval x) => !x.IsAbove(0);

    protected override SheetPart Translate(SheetPart x) => SheetPart.Call("LN", x).Failing();

    protected override Delegate Code => (OfOne)Compute;

    protected override decimal Of(decimal x, ref MissingReason missing) => Compute(x, ref missing);

    private static decimal Compute(decimal x, ref MissingReason missing)
    {
        if (x <= 0)
        {
            missing = MissingReason.OutsideDomain;
            return 0;
        }

        return Numbers.FromDouble(Math.Log((double)x), ref missing);
    }
}

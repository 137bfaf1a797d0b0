using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>e to the power of x, to 15 significant digits.</summary>
internal sealed class ExpFunction : OneNumberFunction
{
    public override string Name => "Exp";

    public override Text Help => new("e 的 x 次方（取 15 位有效数字）", "e to the power of x, to 15 significant digits");

    public override string Example => "Exp(-[件数] / 10)";

    protected override bool CanFail(Interval x) => !x.IsAtMost(66);

    protected override SheetPart Translate(SheetPart x) => SheetPart.Call("EXP", x).Failing();

    protected override Delegate Code => (OfOne)Compute;

    protected override decimal Of(decimal x, ref MissingReason missing) => Compute(x, ref missing);

    private static decimal Compute(decimal x, ref MissingReason missing) => Numbers.FromDouble(Math.Exp((double)x), ref missing);
}

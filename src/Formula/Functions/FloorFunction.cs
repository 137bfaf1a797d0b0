using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The greatest whole number not above x, x first brought to 12 decimals.</summary>
internal sealed class FloorFunction : OneNumberFunction
{
    public override string Name => "Floor";

    public override Text Help => new("向下取整（先归到 12 位小数）", "the greatest whole number that is not above x, x first brought to 12 decimals");

    public override string Example => "Floor([得票率])";

    protected override bool GivesWholeNumbers => true;

    protected override SheetPart Translate(SheetPart x) => SheetPart.Call("INT", x.Snapped()).AsWhole();

    protected override Delegate Code => (Func<decimal, decimal>)Compute;

    protected override decimal Of(decimal x, ref MissingReason missing) => decimal.Floor(Numbers.Snap(x));

    private static decimal Compute(decimal x) => Math.Floor(Numbers.Snap(x));
}

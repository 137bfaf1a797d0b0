using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The least whole number not below x, x first brought to 12 decimals.</summary>
internal sealed class CeilingFunction : OneNumberFunction
{
    public override string Name => "Ceiling";

    public override Text Help => new("向上取整（先归到 12 位小数）", "the least whole number that is not below x, x first brought to 12 decimals");

    public override string Example => "Ceiling([短缺] / 0.1)";

    protected override bool GivesWholeNumbers => true;

    protected override SheetPart Translate(SheetPart x) => SheetOperators.Negated(SheetPart.Call("INT", SheetOperators.Negated(x.Snapped()))).AsWhole();

    protected override Delegate Code => (Func<decimal, decimal>)Compute;

    protected override decimal Of(decimal x, ref MissingReason missing) => decimal.Ceiling(Numbers.Snap(x));

    private static decimal Compute(decimal x) => Math.Ceiling(Numbers.Snap(x));
}

using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The number without its decimals, first brought to 12 decimals.</summary>
internal sealed class TruncateFunction : OneNumberFunction
{
    public override string Name => "Truncate";

    public override Text Help => new("舍去小数部分（先归到 12 位小数）", "x without its decimals, x first brought to 12 decimals");

    public override string Example => "Truncate([平均次数])";

    protected override bool GivesWholeNumbers => true;

    protected override SheetPart Translate(SheetPart x) => SheetPart.Call("TRUNC", x.Snapped()).AsWhole();

    protected override Delegate Code => (Func<decimal, decimal>)Compute;

    protected override decimal Of(decimal x, ref MissingReason missing) => decimal.Truncate(Numbers.Snap(x));

    private static decimal Compute(decimal x) => Math.Truncate(Numbers.Snap(x));
}

using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The sign of a number: 1, 0 or -1.</summary>
internal sealed class SignFunction : OneNumberFunction
{
    public override string Name => "Sign";

    public override Text Help => new("正数为 1，零为 0，负数为 -1", "1 for a positive number, 0 for zero, -1 for a negative one");

    public override string Example => "Sign([本期] - [上期.本期])";

    protected override bool GivesWholeNumbers => true;

    protected override SheetPart Translate(SheetPart x) => SheetPart.Call("SIGN", x.Snapped()).AsWhole();

    protected override Delegate Code => (Func<decimal, decimal>)Compute;

    protected override decimal Of(decimal x, ref MissingReason missing) => Math.Sign(Numbers.Compare(x, 0));

    private static decimal Compute(decimal x) => Math.Sign(Numbers.Snap(x));
}

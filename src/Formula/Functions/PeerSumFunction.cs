using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The sum of the group.</summary>
internal sealed class PeerSumFunction : GroupFunction
{
    public override string Name => "PeerSum";

    public override Text Help => new("同组合计", "the sum of the group");

    public override string Example => "Ratio([案例数], PeerSum([案例数]))";

    protected override string Word => "合计";

    protected override Extent RangeAmongAny(CallExpr call, IRangeAnalysis analysis)
    {
        var one = ArgumentRange(call, analysis);
        return Extent.Of(new(one.IsAtLeast(0) ? one.Low : null, one.IsAtMost(0) ? one.High : null, false, false, one.Whole), true);
    }

    protected override bool NeedsSum => true;

    protected override SheetPart Translate(string group) => SheetPart.Whole($"IF(COUNT({group})=0,NA(),SUM({group}))", true);

    protected override decimal Of(PeerGroup group, ref MissingReason missing) => group.Sum;

    protected override Value Define(IReadOnlyList<decimal> group) => SumOf(group);
}

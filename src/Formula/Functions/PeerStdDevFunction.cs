using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The standard deviation of the group as a whole population, to 15 significant digits.</summary>
internal sealed class PeerStdDevFunction : GroupFunction
{
    public override string Name => "PeerStdDev";

    public override Text Help => new("同组总体标准差（取 15 位有效数字）", "the standard deviation of the group as a whole population, to 15 significant digits");

    public override string Example => "PeerStdDev([得票率])";

    protected override string Word => "标准差";

    protected override Extent RangeAmongAny(CallExpr call, IRangeAnalysis analysis) => Extent.Of(Interval.Closed(0, null), true);

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Mixed;

    protected override bool FollowsOwn => false;

    protected override bool NeedsSum => true;

    protected override SheetPart Translate(string group) => SheetPart.Whole($"STDEVP({group})", true);

    protected override decimal Of(PeerGroup group, ref MissingReason missing) => group.Deviation(ref missing);

    protected override Value Define(IReadOnlyList<decimal> group) => SumOf(group) is { IsMissing: true } fault ? fault : DeviationOf(group);
}

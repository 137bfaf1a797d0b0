using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The share of the other units strictly below, ties half; 0.5 where there is nothing to compare.</summary>
internal sealed class PeerPercentileFunction : PlaceFunction
{
    public override string Name => "PeerPercentile";

    public override Text Help => new("同组其他单位中低于本单位的比例，并列算一半；无可比时 0.5", "the share of the other units strictly below, ties half; 0.5 where there is nothing to compare");

    public override string Example => "[满分] * PeerPercentile([案例数])";

    protected override string Word => "百分位";

    protected override decimal WhenAllEqual => 0.5m;

    protected override Extent RangeAmongAny(CallExpr call, IRangeAnalysis analysis) => Extent.Of(Interval.Closed(0, 1), ArgumentCanBeMissing(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Up;

    // Below less above, over twice the others, from the middle: half of those that are equal stand on either side.
    protected override string Translate(string group, string own) =>
        $"IF(COUNT({group})=1,0.5,0.5+(RANK({own},{group},1)-RANK({own},{group}))/(2*(COUNT({group})-1)))";

    protected override decimal Place(PeerGroup group, decimal own, ref MissingReason missing) =>
        (group.Below(own) + ((group.Count - group.Below(own) - group.Above(own) - 1) / 2m)) / (group.Count - 1);

    protected override Value Place(IReadOnlyList<decimal> group, decimal own) =>
        Value.Of((group.Count(value => value < own) + ((group.Count(value => value == own) - 1) / 2m)) / (group.Count - 1));
}

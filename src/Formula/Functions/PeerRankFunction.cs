using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The rank within the group, 1 for the highest; ties share the best.</summary>
internal sealed class PeerRankFunction : PlaceFunction
{
    public override string Name => "PeerRank";

    public override Text Help => new("在同组中的名次，1 为最高，并列取最好名次", "the rank within the group, 1 for the highest; ties share the best");

    public override string Example => "TierBelow(PeerRank([案例数]), 1, 3, 5, 2, 1)";

    protected override string Word => "名次";

    protected override decimal WhenAllEqual => 1;

    protected override Extent RangeAmongAny(CallExpr call, IRangeAnalysis analysis) => Extent.Of(new(1, null, false, false, true), ArgumentCanBeMissing(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Down;

    protected override string Translate(string group, string own) => $"RANK({own},{group})";

    protected override decimal Place(PeerGroup group, decimal own, ref MissingReason missing) =>
        group.Above(own) + 1;

    protected override Value Place(IReadOnlyList<decimal> group, decimal own) =>
        Value.Of(1m + group.Count(value => value > own));
}

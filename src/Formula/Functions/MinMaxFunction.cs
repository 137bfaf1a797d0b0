using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Min-max normalisation: (x − least) / (greatest − least) of the group; 1 where there is nothing to compare.</summary>
internal sealed class MinMaxFunction : PlaceFunction
{
    public override string Name => "MinMax";

    public override Text Help => new("极差标准化：(x − 同组最小) ÷ (同组最大 − 同组最小)；无可比时 1", "min-max normalisation: (x − least) / (greatest − least) of the group; 1 where there is nothing to compare");

    public override string Example => "[满分] * MinMax([案例数])";

    protected override string Word => "极差标准化值";

    protected override decimal WhenAllEqual => 1;

    protected override Extent RangeAmongAny(CallExpr call, IRangeAnalysis analysis) => Extent.Of(Interval.Closed(0, 1), ArgumentCanBeMissing(call, analysis) || CanOverflow(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Up;

    protected override string Translate(string group, string own) =>
        $"IF(MAX({group})=MIN({group}),1,({own}-MIN({group}))/(MAX({group})-MIN({group})))";

    protected override decimal Place(PeerGroup group, decimal own, ref MissingReason missing) =>
        Share(own, group.Min, group.Max, ref missing);

    protected override Value Place(IReadOnlyList<decimal> group, decimal own)
    {
        var missing = MissingReason.None;
        var share = Share(own, group[0], group[^1], ref missing);
        return missing is MissingReason.None ? Value.Of(share) : Value.None(FormulaType.Number, missing);
    }

    // A unit that the indicator does not apply to is computed like the others, and may lie far outside the group.
    private static decimal Share(decimal own, decimal least, decimal greatest, ref MissingReason missing)
    {
        var spread = Numbers.Subtract(greatest, least, ref missing);
        var way = Numbers.Subtract(own, least, ref missing);
        return missing is MissingReason.None ? Numbers.Divide(way, spread, ref missing) : 0;
    }
}

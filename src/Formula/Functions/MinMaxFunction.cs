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

    protected override decimal WhenAllEqual => 1;

    public override Extent Range(CallExpr call, IRangeAnalysis analysis) => Extent.Of(Interval.Closed(0, 1), ArgumentCanBeMissing(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Up;

    protected override decimal Place(PeerGroup group, decimal own, ref MissingReason missing) =>
        Numbers.Subtract(group.Max, group.Min, ref missing) is var spread && missing is MissingReason.None ? (own - group.Min) / spread : 0;

    protected override Value Place(IReadOnlyList<decimal> group, decimal own) =>
        Try(group[0], group[^1], own);

    private static Value Try(decimal least, decimal greatest, decimal own)
    {
        var missing = MissingReason.None;
        var spread = Numbers.Subtract(greatest, least, ref missing);
        return missing is MissingReason.None ? Value.Of((own - least) / spread) : Value.None(FormulaType.Number, missing);
    }
}

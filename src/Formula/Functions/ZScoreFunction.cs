using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Standard score: (x − mean) / standard deviation of the group; 0 where there is nothing to compare.</summary>
internal sealed class ZScoreFunction : PlaceFunction
{
    public override string Name => "ZScore";

    public override Text Help => new("标准分：(x − 同组平均) ÷ 同组标准差；无可比时 0", "standard score: (x − mean) / standard deviation of the group; 0 where there is nothing to compare");

    public override string Example => "50 + 10 * ZScore([得票率])";

    protected override decimal WhenAllEqual => 0;

    protected override bool NeedsSum => true;

    public override Extent Range(CallExpr call, IRangeAnalysis analysis) => Extent.Of(Interval.Any, ArgumentCanBeMissing(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Up;

    protected override decimal Place(PeerGroup group, decimal own, ref MissingReason missing) =>
        Numbers.Divide(own - group.Mean, group.Deviation, ref missing);

    protected override Value Place(IReadOnlyList<decimal> group, decimal own) =>
        Standardise(group, own);

    private static Value Standardise(IReadOnlyList<decimal> group, decimal own)
    {
        if (SumOf(group) is { IsMissing: true } fault)
            return fault;

        var mean = group.Sum() / group.Count;
        var deviation = new decimal(Math.Sqrt(Squares(group, mean) / group.Count));
        var missing = MissingReason.None;
        var score = Numbers.Divide(own - mean, deviation, ref missing);
        return missing is MissingReason.None ? Value.Of(score) : Value.None(FormulaType.Number, missing);
    }
}

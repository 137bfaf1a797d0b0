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

    protected override string Word => "标准分";

    protected override decimal WhenAllEqual => 0;

    protected override bool NeedsSum => true;

    protected override Extent RangeAmongAny(CallExpr call, IRangeAnalysis analysis) => Extent.Of(Interval.Any, ArgumentCanBeMissing(call, analysis) || CanOverflow(call, analysis));

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) => Direction.Up;

    protected override string Translate(string group, string own) =>
        $"IF(MAX({group})=MIN({group}),0,({own}-AVERAGE({group}))/STDEVP({group}))";

    protected override decimal Place(PeerGroup group, decimal own, ref MissingReason missing) =>
        Score(own, group.Mean, group.Deviation(ref missing), ref missing);

    protected override Value Place(IReadOnlyList<decimal> group, decimal own)
    {
        if (SumOf(group) is { IsMissing: true } overflow)
            return overflow;
        if (DeviationOf(group) is not { IsMissing: false, Number: var deviation })
            return DeviationOf(group);

        var missing = MissingReason.None;
        var score = Score(own, group.Sum() / group.Count, deviation, ref missing);
        return missing is MissingReason.None ? Value.Of(score) : Value.None(FormulaType.Number, missing);
    }

    private static decimal Score(decimal own, decimal mean, decimal deviation, ref MissingReason missing)
    {
        var distance = Numbers.Subtract(own, mean, ref missing);
        return missing is MissingReason.None ? Numbers.Divide(distance, deviation, ref missing) : 0;
    }
}

using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The mean of the group.</summary>
internal sealed class PeerMeanFunction : GroupFunction
{
    public override string Name => "PeerMean";

    public override Text Help => new("同组平均值", "the mean of the group");

    public override string Example => "Ratio([人均经费], PeerMean([人均经费]))";

    protected override string Word => "平均值";

    protected override bool NeedsSum => true;

    protected override bool KeepsWhole => false;

    protected override SheetPart Translate(string group) => SheetPart.Whole($"AVERAGE({group})", true);

    protected override decimal Of(PeerGroup group, ref MissingReason missing) => group.Mean;

    protected override Value Define(IReadOnlyList<decimal> group) => SumOf(group) is { IsMissing: false } sum ? Value.Of(sum.Number / group.Count) : SumOf(group);
}

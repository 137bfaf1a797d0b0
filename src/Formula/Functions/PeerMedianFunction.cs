using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The median of the group; of an even count, the mean of the two in the middle.</summary>
internal sealed class PeerMedianFunction : GroupFunction
{
    public override string Name => "PeerMedian";

    public override Text Help => new("同组中位数；偶数个时取中间两数的平均", "the median of the group; of an even count, the mean of the two in the middle");

    public override string Example => "[次数] >= PeerMedian([次数])";

    protected override string Word => "中位数";

    protected override bool KeepsWhole => false;

    protected override SheetPart Translate(string group) => SheetPart.Whole($"MEDIAN({group})", true);

    protected override decimal Of(PeerGroup group, ref MissingReason missing) => group.Median;

    protected override Value Define(IReadOnlyList<decimal> group) => Value.Of(group.Count % 2 == 1
        ? group[group.Count / 2]
        : PeerGroup.Between(group[(group.Count / 2) - 1], group[group.Count / 2]));
}

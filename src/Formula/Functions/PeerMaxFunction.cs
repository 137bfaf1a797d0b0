using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The greatest value of the group.</summary>
internal sealed class PeerMaxFunction : GroupFunction
{
    public override string Name => "PeerMax";

    public override Text Help => new("同组最大值", "the greatest value of the group");

    public override string Example => "Ratio([发布数], PeerMax([发布数]))";

    protected override string Word => "最大值";

    protected override SheetPart Translate(string group) => SheetPart.Whole($"IF(COUNT({group})=0,NA(),MAX({group}))", true) with { Decimals = Numbers.SnapDecimals, IsExact = true };

    protected override decimal Of(PeerGroup group, ref MissingReason missing) => group.Max;

    protected override Value Define(IReadOnlyList<decimal> group) => Value.Of(group.Max());
}

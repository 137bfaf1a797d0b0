using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>The least value of the group.</summary>
internal sealed class PeerMinFunction : GroupFunction
{
    public override string Name => "PeerMin";

    public override Text Help => new("同组最小值", "the least value of the group");

    public override string Example => "Ratio(PeerMin([成讼率]), [成讼率])";

    protected override string Word => "最小值";

    protected override SheetPart Translate(string group) => SheetPart.Whole($"IF(COUNT({group})=0,NA(),MIN({group}))", true) with { Decimals = Numbers.SnapDecimals, IsExact = true };

    protected override decimal Of(PeerGroup group, ref MissingReason missing) => group.Min;

    protected override Value Define(IReadOnlyList<decimal> group) => Value.Of(group.Min());
}

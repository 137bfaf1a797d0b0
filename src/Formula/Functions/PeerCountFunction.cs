using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>How many units of the group have a value; 0 where nobody has.</summary>
internal sealed class PeerCountFunction : PeerFunction
{
    public override string Name => "PeerCount";

    public override Text Help => new("同组有数据的单位个数", "how many units of the group have a value");

    public override Text MissingRule => new("从不缺失；没有单位有数据时为 0", "never missing; 0 where nobody has a value");

    public override string Example => "PeerCount([案例数]) >= 3";

    protected override string Word => "有数据的单位数";

    public override bool NeedsOwn => false;

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation) =>
        translation.Group(call.Arguments[0]) is { } group ? SheetPart.Whole($"COUNT({group})", false).AsWhole() : SheetPart.Number(0);

    public override decimal Of(PeerGroup group, decimal own, ref MissingReason missing) => group.Count;

    protected override Extent RangeAmongAny(CallExpr call, IRangeAnalysis analysis) => Extent.Of(new(0, null, false, false, true), false);

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) =>
        analysis.IsSteady(call.Arguments[0]) ? Direction.None : Direction.Mixed;

    protected override Value Define(IReadOnlyList<decimal> group, decimal own) => Value.Of((decimal)group.Count);
}

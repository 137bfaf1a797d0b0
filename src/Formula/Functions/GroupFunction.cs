using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>A figure of the whole group, the same for each of its units; missing where nobody has a value.</summary>
internal abstract class GroupFunction : PeerFunction
{
    public sealed override bool NeedsOwn => false;

    public override Kernel.Text MissingRule => new("同组没有任何数据时缺失", "missing when nobody in the group has a value");

    public sealed override SheetPart Translate(CallExpr call, ISheetTranslation translation) =>
        translation.Group(call.Arguments[0]) is { } group ? Translate(group) : SheetPart.Missing;

    /// <summary>The figure of a range; an error where the range has no number.</summary>
    protected abstract SheetPart Translate(string group);

    public sealed override decimal Of(PeerGroup group, decimal own, ref MissingReason missing)
    {
        if (group.Count == 0)
        {
            missing = MissingReason.NoPeers;
            return 0;
        }

        missing = NeedsSum ? group.Fault : MissingReason.None;
        return missing is MissingReason.None ? Of(group, ref missing) : 0;
    }

    protected override Extent RangeAmongAny(CallExpr call, IRangeAnalysis analysis) =>
        Extent.Of(ArgumentRange(call, analysis) is var one && KeepsWhole ? one : one with { Whole = false }, true);

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) =>
        analysis.IsSteady(call.Arguments[0]) ? Direction.Up : Direction.Mixed;

    protected virtual bool NeedsSum => false;

    /// <summary>Whether whole numbers have a whole result.</summary>
    protected virtual bool KeepsWhole => true;

    protected abstract decimal Of(PeerGroup group, ref MissingReason missing);

    protected sealed override Value Define(IReadOnlyList<decimal> group, decimal own) => group.Count == 0 ? Nobody : Define(group);

    protected abstract Value Define(IReadOnlyList<decimal> group);
}

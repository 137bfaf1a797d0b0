using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>Where a unit stands within its group; missing where its own value is.</summary>
internal abstract class PlaceFunction : PeerFunction
{
    public sealed override bool NeedsOwn => true;

    public override Kernel.Text MissingRule => new("本单位的值缺失时缺失", "missing when the unit's own value is");

    /// <summary>What it gives where there is nothing to compare: all are equal, or the unit is alone.</summary>
    protected abstract decimal WhenAllEqual { get; }

    public sealed override SheetPart Translate(CallExpr call, ISheetTranslation translation)
    {
        var own = translation.OwnAmongGroup(call.Arguments[0]);
        var place = translation.Group(call.Arguments[0]) is { } group ? Translate(group, own) : Numbers.Show(WhenAllEqual);
        return SheetPart.Whole($"IF({own}=\"\",NA(),{place})", true);
    }

    /// <summary>The place of a unit's value in a range that it is part of.</summary>
    /// <param name="group">The range.</param>
    /// <param name="own">The cell that it stands in.</param>
    protected abstract string Translate(string group, string own);

    public sealed override decimal Of(PeerGroup group, decimal own, ref MissingReason missing)
    {
        if (group.AllEqual)
            return WhenAllEqual;

        missing = NeedsSum ? group.Fault : MissingReason.None;
        return missing is MissingReason.None ? Place(group, own, ref missing) : 0;
    }

    protected virtual bool NeedsSum => false;

    protected abstract decimal Place(PeerGroup group, decimal own, ref MissingReason missing);

    protected sealed override Value Define(IReadOnlyList<decimal> group, decimal own) =>
        group.Count == 0 || group[0] == group[^1] ? Value.Of(WhenAllEqual) : Place(group, own);

    protected abstract Value Place(IReadOnlyList<decimal> group, decimal own);

    protected static bool ArgumentCanBeMissing(CallExpr call, IRangeAnalysis analysis)
    {
        // What looks wrong in the part is told for all units: what the branch knows of the present one makes no proof.
        var ofAll = analysis.OfPeers(call.Arguments[0]);
        return ofAll.CanBeMissing && analysis.OfQuietly(call.Arguments[0]).CanBeMissing;
    }
}

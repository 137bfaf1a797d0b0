using Fadu.Api.Filters;
using Fadu.Indicators.Previews;

namespace Fadu.Api.Scores.Previews;

/// <summary>A condition on units before and after; what is given has to hold together.</summary>
internal sealed record PreviewedUnitWhere(
    IReadOnlyList<PreviewedUnitWhere>? And,
    IReadOnlyList<PreviewedUnitWhere>? Or,
    PreviewedUnitWhere? Not,
    TextFilter? UnitCode,
    TextFilter? UnitName,
    TextFilter? Group,
    DecimalFilter? Change,
    IntFilter? Rise,
    TextFilter? BandBefore,
    TextFilter? BandAfter,
    bool? ChangesBand,
    bool? ChangesVeto,
    bool? EntersRanking,
    bool? LeavesRanking,
    bool? IsTouched)
{
    public bool Admits(PreviewedUnit unit) =>
        (And is null || And.All(one => one.Admits(unit)))
        && (Or is null || Or.Any(one => one.Admits(unit)))
        && (Not is null || !Not.Admits(unit))
        && (UnitCode is null || UnitCode.Admits(unit.Unit.Code))
        && (UnitName is null || UnitName.Admits(unit.Unit.Name))
        && (Group is null || (unit.Unit.Group is not null && Group.Admits(unit.Unit.Group)))
        && (Change is null || Change.Admits(unit.Change))
        && (Rise is null || Rise.Admits(unit.Rise))
        && (BandBefore is null || (unit.BandBefore is not null && BandBefore.Admits(unit.BandBefore)))
        && (BandAfter is null || (unit.BandAfter is not null && BandAfter.Admits(unit.BandAfter)))
        && (ChangesBand is null || ChangesBand == (unit.BandBefore != unit.BandAfter))
        && (ChangesVeto is null || ChangesVeto == (unit.Struck is not [] || unit.Spared is not []))
        && (EntersRanking is null || EntersRanking == unit.Enters)
        && (LeavesRanking is null || LeavesRanking == unit.Leaves)
        && (IsTouched is null || IsTouched == unit.IsTouched);
}

using Fadu.Api.Filters;
using Fadu.Application.Scores;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Scores;

/// <summary>A condition on units in a ranking; what is given has to hold together. What is not seen meets none.</summary>
internal sealed record UnitScoreWhere(
    IReadOnlyList<UnitScoreWhere>? And,
    IReadOnlyList<UnitScoreWhere>? Or,
    UnitScoreWhere? Not,
    TextFilter? UnitCode,
    TextFilter? UnitName,
    TextFilter? Group,
    bool? HasGroup,
    TextFilter? Band,
    TextFilter? Status,
    IntFilter? Rank,
    DecimalFilter? Total,
    IndicatorWhere? Indicator,
    TextFilter? Veto,
    bool? IsVetoed)
{
    public bool Admits(SeenUnit unit, RequestContext context) =>
        (And is null || And.All(one => one.Admits(unit, context)))
        && (Or is null || Or.Any(one => one.Admits(unit, context)))
        && (Not is null || !Not.Admits(unit, context))
        && (UnitCode is null || UnitCode.Admits(unit.Unit.Code))
        && (UnitName is null || UnitName.Admits(unit.Unit.Name))
        && (Group is null || (unit.Unit.Group is not null && Group.Admits(unit.Unit.Group)))
        && (HasGroup is null || HasGroup == unit.Unit.Group is not null)
        && (Band is null || (unit.Band is not null && Band.Admits(unit.Band)))
        && (Status is null || (unit.Status is not null && Status.Admits(unit.Status)))
        && (Rank is null || Rank.Admits(unit.Rank))
        && (Total is null || Total.Admits(unit.Total))
        && (Indicator is null || Indicator.Admits(unit, context))
        && (Veto is null || (unit.Found is { } found && found.Vetoes.Any(veto => Veto.Admits(veto.Code))))
        && (IsVetoed is null || (unit.Found is { } known && IsVetoed == known.Vetoes is not []));
}

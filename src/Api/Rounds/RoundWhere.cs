using Fadu.Api.Filters;

namespace Fadu.Api.Rounds;

/// <summary>A condition on rounds; what is given has to hold together.</summary>
internal sealed record RoundWhere(
    IReadOnlyList<RoundWhere>? And,
    IReadOnlyList<RoundWhere>? Or,
    RoundWhere? Not,
    TextFilter? Code,
    TextFilter? Name,
    TextFilter? IndexSystem,
    IReadOnlyList<RoundState>? Status,
    DateTimeFilter? Deadline)
{
    public bool Admits(RoundModel round) =>
        (And is null || And.All(one => one.Admits(round)))
        && (Or is null || Or.Any(one => one.Admits(round)))
        && (Not is null || !Not.Admits(round))
        && (Code is null || Code.Admits(round.Code))
        && (Name is null || Name.Admits(round.Name))
        && (IndexSystem is null || IndexSystem.Admits(round.IndexSystemCode))
        && (Status is null || Status.Contains(round.Status))
        && (Deadline is null || Deadline.Admits(round.Deadline));
}

using Fadu.Api.Filters;
using Fadu.Application.Registers;
using Fadu.Indicators.Units;

namespace Fadu.Api.Units;

/// <summary>A condition on units; what is given has to hold together.</summary>
internal sealed record UnitWhere(
    IReadOnlyList<UnitWhere>? And,
    IReadOnlyList<UnitWhere>? Or,
    UnitWhere? Not,
    TextFilter? Code,
    TextFilter? Name,
    TextFilter? Kind,
    TextFilter? Group,
    string? Parent,
    string? Within,
    bool? IsTop,
    IReadOnlyList<UnitState>? Status)
{
    public UnitFilter Filter() => new()
    {
        And = And is null ? null : [.. And.Select(one => one.Filter())],
        Or = Or is null ? null : [.. Or.Select(one => one.Filter())],
        Not = Not?.Filter(),
        Code = Match(Code),
        Name = Match(Name),
        Kind = Match(Kind),
        Group = Match(Group),
        Parent = Parent,
        Within = Within,
        IsTop = IsTop,
        Status = Status is null ? null : [.. Status.Select(state => state is UnitState.Closed ? UnitStatus.Closed : UnitStatus.Active)],
    };

    private static TextMatch? Match(TextFilter? filter) =>
        filter is null ? null : new() { Eq = filter.Eq, In = filter.In, StartsWith = filter.StartsWith, Contains = filter.Contains };
}

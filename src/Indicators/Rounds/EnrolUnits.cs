using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Lets units take part, again where they were withdrawn, or in another group than before; all or none.</summary>
/// <param name="Units">The units, each once.</param>
public sealed record EnrolUnits(IReadOnlyList<UnitToEnrol> Units)
{
    /// <summary>Enrols those that do not yet take part in that group.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>round.unit_twice</c>; by unit <c>round.unknown_unit</c>, <c>round.unit_closed</c>, <c>field.name</c> of the group.
    /// </returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        if (RoundRules.NotRunning(state) is { } refusal)
            return refusal;

        var refusals = new Refusals();
        refusals.Once("round.unit_twice", "units", Units.Select(unit => unit.Unit));
        var changed = AsSpelled(state).Where(unit => state.Units.GetValueOrDefault(unit.Unit) != new Enrolment(unit.Group, Withdrawn: false)).ToArray();
        foreach (var (unit, group, standing) in changed)
        {
            refusals.OptionalName(unit, group);
            refusals.AddIf(
                standing is UnitStanding.Unknown,
                "round.unknown_unit",
                unit,
                $"没有单位 {Quoting.Shown(unit)}，请核对编号",
                $"there is no unit {Quoting.Shown(unit)}; check the code");
            refusals.AddIf(
                standing is UnitStanding.Closed,
                "round.unit_closed",
                unit,
                $"单位 {Quoting.Shown(unit)} 已撤并，不能参评",
                $"the unit {Quoting.Shown(unit)} has been closed and can't take part");
        }

        return refusals.Or<RoundEvent>(() => [.. changed.Select(unit => new UnitEnrolled(unit.Unit, unit.Group))]);
    }

    // 甲（1） and 甲(1) are one group: whoever comes later gets the spelling that the round has.
    private List<UnitToEnrol> AsSpelled(Round state)
    {
        var spelling = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var enrolment in state.Units.OrderBy(unit => unit.Key, StringComparer.Ordinal))
            _ = Spelled(enrolment.Value.Group);

        return [.. Units.Select(unit => unit with { Group = Spelled(unit.Group) })];

        string? Spelled(string? group) => group is null ? null
            : spelling.TryAdd(NameKey.Of(group), group) ? group
            : spelling[NameKey.Of(group)];
    }
}

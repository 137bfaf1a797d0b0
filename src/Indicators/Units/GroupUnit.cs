using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Puts a unit into a group of units that are compared with each other.</summary>
/// <param name="Group">The group's name; null: none of its own.</param>
public sealed record GroupUnit(string? Group)
{
    /// <summary>Decides whether it may belong to it.</summary>
    /// <returns><see cref="UnitGrouped"/>; nothing where it does already; or <c>unit.unknown</c>, <c>unit.closed</c>, <c>field.name</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (refusals, group) = (new Refusals(), Group?.Trim());
        UnitRules.Active(refusals, state);
        refusals.OptionalName("group", group);
        return refusals.Or<UnitEvent>(() => group == state.Group ? [] : [new UnitGrouped(group)]);
    }
}

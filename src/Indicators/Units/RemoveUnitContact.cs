using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Leaves a unit without a person to be reached. It may be done of a closed unit too.</summary>
public static class RemoveUnitContact
{
    /// <summary>Decides whether the person may be removed.</summary>
    /// <returns><see cref="UnitContactRemoved"/>; nothing where nobody is named; or <c>unit.unknown</c>.</returns>
    public static Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        UnitRules.Known(refusals, state);
        return refusals.Or<UnitEvent>(() => state.Contact is null ? [] : [new UnitContactRemoved()]);
    }
}

using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Erases whoever was named to be reached in a unit. It may be done of a closed unit too, since a person may ask for it at any time.</summary>
/// <param name="Namings">Versions of the events that named somebody and can still be read; empty: there is nothing to erase.</param>
/// <param name="Reason">Why.</param>
public sealed record EraseUnitContact(IReadOnlyList<long> Namings, string Reason)
{
    /// <summary>Decides whether it may be erased.</summary>
    /// <returns><see cref="UnitContactErased"/>; nothing where there is nothing to erase; or <c>unit.unknown</c>, <c>field.reason</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        UnitRules.Known(refusals, state);
        refusals.Reason("reason", Reason);
        return refusals.Or<UnitEvent>(() => Namings is [] ? [] : [new UnitContactErased(Namings, Reason.Trim())]);
    }
}

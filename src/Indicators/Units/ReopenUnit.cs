using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Makes a closed unit one again.</summary>
/// <param name="Reason">Why, e.g. that it was closed by mistake.</param>
public sealed record ReopenUnit(string Reason)
{
    /// <summary>Decides whether it may be reopened.</summary>
    /// <returns><see cref="UnitReopened"/>; nothing where it is open; or <c>unit.unknown</c>, <c>field.reason</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        UnitRules.Known(refusals, state);
        refusals.Reason("reason", Reason);
        return refusals.Or<UnitEvent>(() => state.Status is UnitStatus.Closed ? [new UnitReopened(Reason.Trim())] : []);
    }
}

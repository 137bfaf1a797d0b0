using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Records that a unit has ceased to be (撤销、合并).</summary>
/// <param name="Reason">Why, e.g. the document that ordered it.</param>
/// <param name="Successor">The unit that it was merged into; null: none.</param>
public sealed record CloseUnit(string Reason, string? Successor)
{
    /// <summary>Decides whether it may be closed.</summary>
    /// <returns><see cref="UnitClosed"/>; nothing where it is closed in favor of the same unit already; or
    /// <c>unit.unknown</c>, <c>unit.closed</c>, <c>unit.own_successor</c>, <c>field.reason</c>, <c>field.code</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Status is UnitStatus.Closed && state.Successor == Successor)
            return Array.Empty<UnitEvent>();

        var refusals = new Refusals();
        UnitRules.Active(refusals, state);
        refusals.Reason("reason", Reason);
        if (Successor is not null && Successor == state.Code)
        {
            refusals.Add(
                "unit.own_successor",
                "successor",
                "单位不能并入它自己；请填并入的单位，没有就留空",
                "a unit can't be merged into itself; name the unit that it was merged into, or leave it empty");
        }
        else if (Successor is not null)
            refusals.Code("successor", Successor);

        return refusals.Or<UnitEvent>(() => [new UnitClosed(Reason.Trim(), Successor)]);
    }
}

using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Takes a unit out of the ranking; its history stays.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawUnit(string Unit, string Reason)
{
    /// <summary>Withdraws it; nothing where it is withdrawn already.</summary>
    /// <returns><c>round.unknown</c>, <c>round.closed</c>, <c>round.unit_not_enrolled</c>, <c>field.reason</c>.</returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        if (RoundRules.NotRunning(state) is { } refusal)
            return refusal;
        if (state.Units.GetValueOrDefault(Unit) is { Withdrawn: true })
            return Array.Empty<RoundEvent>();

        var refusals = new Refusals();
        refusals.TakesPart(state, Unit);
        refusals.Reason("reason", Reason);
        return refusals.Or<RoundEvent>(() => [new UnitWithdrawn(Unit, Reason)]);
    }
}

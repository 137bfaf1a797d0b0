using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Moves the reporting deadline of all units; extensions of single units that run longer stay.</summary>
/// <param name="Deadline">Last moment to submit.</param>
public sealed record MoveDeadline(DateTimeOffset Deadline)
{
    /// <summary>Moves it; nothing where it is that moment already.</summary>
    /// <returns><c>round.unknown</c>, <c>round.closed</c>, <c>round.publicised</c>, <c>round.deadline_before_period</c>.</returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        if (RoundRules.NotOpen(state) is { } refusal)
            return refusal;
        if (state.Deadline == Deadline)
            return Array.Empty<RoundEvent>();

        var refusals = new Refusals();
        refusals.DeadlineFits(state.Opening!.Period, Deadline, "deadline");
        return refusals.Or<RoundEvent>(() => [new DeadlineMoved(Deadline)]);
    }
}

using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Closes a round whose results stand.</summary>
/// <param name="OpenAppeals">How many appeals of the round are not decided.</param>
/// <param name="At">The moment.</param>
public sealed record CloseRound(int OpenAppeals, DateTimeOffset At)
{
    /// <summary>Closes it; nothing where it is closed already.</summary>
    /// <returns><c>round.unknown</c>, <c>round.not_publicised</c>, <c>round.appeals_open</c>, <c>round.appeals_running</c>.</returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Status is RoundStatus.Closed)
            return Array.Empty<RoundEvent>();
        if (RoundRules.NotRunning(state) is { } refusal)
            return refusal;

        var refusals = new Refusals();
        refusals.AddIf(state.Publication is null, "round.not_publicised", null, "结果还没有公示，不能结束", "the results have not been publicised, so it can't be closed");
        refusals.NoOpenAppeals(OpenAppeals);
        if (state.Publication?.AppealsUntil is { } until)
            refusals.AddIf(
                At <= until,
                "round.appeals_running",
                null,
                $"申诉期到 {CivilTime.Show(until)}，过后才能结束",
                $"appeals can be filed until {CivilTime.Show(until)}; close the round after that");

        return refusals.Or<RoundEvent>(() => [new RoundClosed()]);
    }
}

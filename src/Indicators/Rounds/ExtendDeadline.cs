using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Lets one unit submit later than the others, also after the deadline and after publication.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Until">Last moment for it to submit.</param>
/// <param name="Reason">Why.</param>
public sealed record ExtendDeadline(string Unit, DateTimeOffset Until, string Reason)
{
    /// <summary>Extends, or changes an extension; nothing where it runs until that moment already.</summary>
    /// <returns><c>round.unknown</c>, <c>round.closed</c>, <c>round.unit_not_enrolled</c>, <c>round.extension_not_later</c>, <c>field.reason</c>.</returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        if (RoundRules.NotRunning(state) is { } refusal)
            return refusal;

        var refusals = new Refusals();
        refusals.TakesPart(state, Unit);
        refusals.AddIf(
            Until <= state.Deadline,
            "round.extension_not_later",
            "until",
            $"延期应晚于本轮截止时间 {CivilTime.Show(state.Deadline)}",
            $"an extension ends after the round's deadline, {CivilTime.Show(state.Deadline)}");
        refusals.Reason("reason", Reason);
        return refusals.Or<RoundEvent>(() => state.Extensions.TryGetValue(Unit, out var until) && until == Until ? [] : [new DeadlineExtended(Unit, Until, Reason)]);
    }
}

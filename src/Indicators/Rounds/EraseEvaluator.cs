using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Erases the name of a person who evaluates or did; the account, with what it verified and graded, stays. It may be done in a closed round too.</summary>
/// <param name="Account">The account.</param>
/// <param name="Reason">Why.</param>
public sealed record EraseEvaluator(string Account, string Reason)
{
    /// <summary>Erases; nothing where it was done before.</summary>
    /// <returns><c>round.unknown</c>; <c>round.evaluator_not_enrolled</c>, <c>field.reason</c>.</returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Status is RoundStatus.None)
            return RoundRules.NotRunning(state)!;

        var (refusals, evaluator) = (new Refusals(), state.Evaluators.GetValueOrDefault(Account));
        refusals.AddIf(
            evaluator is null,
            "round.evaluator_not_enrolled",
            "account",
            $"{Quoting.Shown(Account)} 不是本轮的评估员",
            $"{Quoting.Shown(Account)} is no evaluator of the round");
        refusals.Reason("reason", Reason);
        return refusals.Or<RoundEvent>(() => evaluator!.Erased ? [] : [new EvaluatorErased(Account, Reason.Trim())]);
    }
}

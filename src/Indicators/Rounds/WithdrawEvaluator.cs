using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Ends a person's part as evaluator; what he or she verified and graded stays.</summary>
/// <param name="Account">The account.</param>
public sealed record WithdrawEvaluator(string Account)
{
    /// <summary>Withdraws; nothing where he or she has left already.</summary>
    /// <returns><c>round.unknown</c>, <c>round.closed</c>, <c>round.evaluator_not_enrolled</c>.</returns>
    public Result<RoundEvent[]> Decide(Round state) => RoundRules.NotRunning(state) is { } refusal
        ? refusal
        : state.Evaluators.GetValueOrDefault(Account) switch
        {
            null => new Problem("round.evaluator_not_enrolled", new($"{Quoting.Shown(Account)} 不是本轮的评估员", $"{Quoting.Shown(Account)} is no evaluator of the round"), "account"),
            { Withdrawn: true } => Array.Empty<RoundEvent>(),
            _ => new RoundEvent[] { new EvaluatorWithdrawn(Account) },
        };
}

using Fadu.Indicators.Decisions;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>The unit takes an appeal back (撤回申诉) that is not decided; also one that has been withdrawn from the round since.</summary>
/// <param name="Context">What is known from elsewhere.</param>
/// <param name="Number">Number of the appeal.</param>
/// <param name="Reason">Why; null: it gives no reason.</param>
public sealed record WithdrawAppeal(SubmissionContext Context, int Number, string? Reason)
{
    /// <summary>Takes it back, after the last moment for appeals too; nothing where it was taken back before.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unknown_appeal</c>, <c>submission.appeal_decided</c>, <c>field.reason</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (RoundRules.NotRunning(Context.Round) is { } refusal)
            return refusal;

        switch (state.Appeals.FirstOrDefault(appeal => appeal.Number == Number))
        {
            case null:
                return SubmissionRules.UnknownAppeal(Number);
            case { Withdrawn: true }:
                return Array.Empty<SubmissionEvent>();
            case { Decision: not null }:
                return SubmissionRules.DecidedAppeal(Number);
        }

        var refusals = new Refusals();
        if (Reason is not null)
            refusals.Reason("reason", Reason);
        return refusals.Or<SubmissionEvent>(() => [new AppealWithdrawn(Number, Reason)]);
    }
}

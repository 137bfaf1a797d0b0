using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>An evaluator sends a submission back (退回).</summary>
/// <param name="Context">What is known from elsewhere; the caller is the evaluator.</param>
/// <param name="Reasons">What is to be mended; at least one.</param>
public sealed record ReturnSubmission(SubmissionContext Context, IReadOnlyList<ReturnReason> Reasons)
{
    /// <summary>Returns it; nothing where it was returned for these very reasons and not changed since.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>, <c>submission.evaluator_not_enrolled</c>,
    /// <c>submission.evaluator_recused</c>, <c>submission.evaluator_not_assigned</c>, <c>submission.not_submitted</c>, <c>submission.no_reasons</c>,
    /// <c>submission.unknown_item</c>, <c>field.reason</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if (SubmissionRules.NotEvaluating(state, Context) is { } refusal)
            return refusal;
        if (state.Status is SubmissionStatus.Returned && state.Reasons.SequenceEqual(Reasons))
            return Array.Empty<SubmissionEvent>();
        if (SubmissionRules.NotSubmitted(state) is { } early)
            return early;

        var refusals = new Refusals();
        refusals.AddIf(Reasons is [], "submission.no_reasons", "reasons", "请至少写一条退回原因", "give at least one reason");
        foreach (var reason in Reasons)
        {
            if (reason.Item is { } item)
                _ = refusals.Item(Context, item);
            if (reason.Type is ReturnReasonType.Other || reason.Text is not null)
                refusals.Reason(reason.Item ?? "reasons", reason.Text);
        }

        return refusals.Or<SubmissionEvent>(() => [new SubmissionReturned(Reasons)]);
    }
}

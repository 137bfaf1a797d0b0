using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>The unit submits (上报): a draft, or the items that a new revision brought.</summary>
/// <param name="Context">What is known from elsewhere.</param>
/// <param name="Binding">Codes of the items that <see cref="BindingItems"/> finds, from the values of the draft.</param>
public sealed record SubmitSubmission(SubmissionContext Context, IReadOnlySet<string> Binding)
{
    /// <summary>Submits; nothing where it is submitted and nothing was reported since.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>, <c>submission.not_draft</c>
    /// (accepted, nothing new), <c>submission.deadline_passed</c>; by item <c>submission.item_missing</c>, <c>submission.evidence_missing</c>, <c>value.*</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if (SubmissionRules.NotTakingPart(state, Context) is { } refusal)
            return refusal;

        var handedIn = state.Status is SubmissionStatus.Submitted or SubmissionStatus.Accepted;
        if (handedIn && !state.Items.Values.Any(item => item.Draft != item.Submitted))
        {
            return state.Status is SubmissionStatus.Submitted ? Array.Empty<SubmissionEvent>() : new Problem(
                "submission.not_draft",
                new("填报已经审核通过，不用再提交", "the submission has been accepted; there is nothing to submit"),
                null);
        }

        var refusals = new Refusals();
        var deadline = Context.Round.DeadlineOf(Context.Unit);
        refusals.AddIf(
            Context.At > deadline,
            "submission.deadline_passed",
            null,
            $"填报截止时间 {CivilTime.Show(deadline)} 已过，请向协调员申请延期",
            $"the deadline, {CivilTime.Show(deadline)}, has passed; ask a coordinator for an extension");
        foreach (var item in Context.System.Items.Where(item => item.From is ItemSource.Unit))
            Complete(item, state.Item(item.Code), refusals);

        return refusals.Or<SubmissionEvent>(() => [new SubmissionSubmitted(Context.Round.Revision, Late: Context.At > Context.Round.Deadline)]);
    }

    private void Complete(Item item, ItemState known, Refusals refusals)
    {
        var binds = Binding.Contains(item.Code);
        refusals.AddIf(binds && item.Required && known.Draft is null, "submission.item_missing", item.Code, $"“{item.Name}”没有填", $"'{item.Name}' is not reported");
        if (known.Draft is not { } value)
            return;

        refusals.Fits(item, value);
        refusals.AddIf(
            binds && item.Evidence is not null && value.IsAffirmative && known.Evidence is [],
            "submission.evidence_missing",
            item.Code,
            $"“{item.Name}”没有佐证材料，请上传：{item.Evidence}",
            $"'{item.Name}' has no evidence; attach: {item.Evidence}");
    }
}

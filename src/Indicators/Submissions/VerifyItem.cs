using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>An evaluator finds the submitted value of an item right (核定).</summary>
/// <param name="Context">What is known from elsewhere; the caller is the evaluator.</param>
/// <param name="Item">Code of the item.</param>
/// <param name="Value">The value that the evaluator saw, so that no other is verified unseen.</param>
public sealed record VerifyItem(SubmissionContext Context, string Item, ItemValue Value)
{
    /// <summary>Verifies it; nothing where that very value is verified and not corrected.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>, <c>submission.evaluator_not_enrolled</c>,
    /// <c>submission.evaluator_recused</c>, <c>submission.evaluator_not_assigned</c>, <c>submission.not_submitted</c>, <c>submission.unknown_item</c>,
    /// <c>submission.wrong_source</c>, <c>submission.item_missing</c>, <c>submission.value_changed</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if ((SubmissionRules.NotEvaluating(state, Context) ?? SubmissionRules.NotSubmitted(state)) is { } refusal)
            return refusal;

        var refusals = new Refusals();
        var known = state.Item(Item);
        if (refusals.Item(Context, Item, ItemSource.Unit) is { } item)
        {
            refusals.AddIf(
                known.Submitted is null,
                "submission.item_missing",
                Item,
                $"“{item.Name}”没有填，没有可核定的值",
                $"'{item.Name}' is not reported, so there is nothing to verify");
            refusals.AddIf(
                known.Submitted is not null && known.Submitted != Value,
                "submission.value_changed",
                Item,
                $"“{item.Name}”提交的值是 {Quoting.Shown($"{known.Submitted}")}，不是 {Quoting.Shown($"{Value}")}；请看新值，要改请用更正",
                $"the submitted value of '{item.Name}' is {Quoting.Shown($"{known.Submitted}")}, not {Quoting.Shown($"{Value}")}; look at it again, or correct it");
        }

        return refusals.Or<SubmissionEvent>(() => known.Verified is { Reason: null } verified && Context.Counts(Item, verified.Revision)
            ? []
            : [new ItemVerified(Item, Value, Context.Round.Revision)]);
    }
}

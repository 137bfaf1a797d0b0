using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>An evaluator puts another value in place of the submitted one, or of none.</summary>
/// <param name="Context">What is known from elsewhere; the caller is the evaluator.</param>
/// <param name="Item">Code of the item.</param>
/// <param name="Value">The value found.</param>
/// <param name="Reason">Why; the unit sees it.</param>
public sealed record CorrectItem(SubmissionContext Context, string Item, ItemValue Value, string Reason)
{
    /// <summary>Corrects it; nothing where it was corrected just so.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>, <c>submission.evaluator_not_enrolled</c>,
    /// <c>submission.evaluator_recused</c>, <c>submission.evaluator_not_assigned</c>, <c>submission.not_submitted</c>, <c>submission.unknown_item</c>,
    /// <c>submission.wrong_source</c>, <c>submission.same_value</c>, <c>value.*</c>, <c>field.reason</c>.
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
                known.Submitted == Value,
                "submission.same_value",
                Item,
                $"“{item.Name}”提交的就是 {Quoting.Shown($"{Value}")}，没有更正；值对就核定",
                $"{Quoting.Shown($"{Value}")} is what was submitted of '{item.Name}', so nothing is corrected; verify it if it is right");
            refusals.Fits(item, Value);
        }

        refusals.Reason("reason", Reason);
        return refusals.Or<SubmissionEvent>(() =>
            known.Verified is { } verified && verified.Value == Value && verified.Reason == Reason && Context.Counts(Item, verified.Revision)
                ? []
                : [new ItemCorrected(Item, Value, Reason, Context.Round.Revision)]);
    }
}

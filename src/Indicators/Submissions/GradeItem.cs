using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>An evaluator grades an item (评定); a second grade takes the place of the first.</summary>
/// <param name="Context">What is known from elsewhere; the caller is the evaluator.</param>
/// <param name="Item">Code of the item.</param>
/// <param name="Grade">A value that the item admits.</param>
public sealed record GradeItem(SubmissionContext Context, string Item, ItemValue Grade)
{
    /// <summary>Grades it; nothing where the caller gave it that grade already.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>, <c>submission.evaluator_not_enrolled</c>,
    /// <c>submission.evaluator_recused</c>, <c>submission.evaluator_not_assigned</c>, <c>submission.unknown_item</c>, <c>submission.wrong_source</c>,
    /// <c>submission.not_in_panel</c>, <c>submission.accepted</c>, <c>value.*</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if (SubmissionRules.NotEvaluating(state, Context) is { } refusal)
            return refusal;

        var given = state.Item(Item).Grades.FirstOrDefault(grade => grade.Evaluator == Context.Caller);
        if (given?.Value == Grade && Context.Counts(Item, given.Revision))
            return Array.Empty<SubmissionEvent>();

        var refusals = new Refusals();
        if (refusals.Gradable(state, Context, Item) is { } item)
            refusals.Fits(item, Grade);

        return refusals.Or<SubmissionEvent>(() => [new ItemGraded(Item, Context.Caller, Grade, Context.Round.Revision)]);
    }
}

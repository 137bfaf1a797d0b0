using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>An evaluator takes back his or her own grade.</summary>
/// <param name="Context">What is known from elsewhere; the caller is the evaluator.</param>
/// <param name="Item">Code of the item.</param>
public sealed record WithdrawGrade(SubmissionContext Context, string Item)
{
    /// <summary>Takes it back; nothing where the caller gave none.</summary>
    /// <returns>As of <see cref="GradeItem"/>, without <c>value.*</c>.</returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if (SubmissionRules.NotEvaluating(state, Context) is { } refusal)
            return refusal;
        if (!state.Item(Item).Grades.Any(grade => grade.Evaluator == Context.Caller))
            return Array.Empty<SubmissionEvent>();

        var refusals = new Refusals();
        _ = refusals.Gradable(state, Context, Item);
        return refusals.Or<SubmissionEvent>(() => [new ItemGradeWithdrawn(Item, Context.Caller)]);
    }
}

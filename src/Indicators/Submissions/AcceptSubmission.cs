using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>An evaluator is done with a submission: every value that binds is verified or corrected, and graded where it is a grade.</summary>
/// <param name="Context">What is known from elsewhere; the caller is the evaluator.</param>
/// <param name="Binding">Codes of the items that <see cref="BindingItems"/> finds, from the submitted values.</param>
public sealed record AcceptSubmission(SubmissionContext Context, IReadOnlySet<string> Binding)
{
    /// <summary>Accepts it; nothing where it is accepted.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>, <c>submission.evaluator_not_enrolled</c>,
    /// <c>submission.evaluator_recused</c>, <c>submission.evaluator_not_assigned</c>, <c>submission.not_submitted</c>;
    /// by item <c>submission.item_not_verified</c>, <c>submission.grade_missing</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if (SubmissionRules.NotEvaluating(state, Context) is { } refusal)
            return refusal;
        if (state.Status is SubmissionStatus.Accepted)
            return Array.Empty<SubmissionEvent>();
        if (SubmissionRules.NotSubmitted(state) is { } early)
            return early;

        var refusals = new Refusals();
        foreach (var item in Context.System.Items.Where(item => Binding.Contains(item.Code)))
        {
            if (item.From is ItemSource.Unit)
                Verified(item, state.Item(item.Code), refusals);
            else if (item is { From: ItemSource.Evaluator, Required: true })
                Graded(item, state.Item(item.Code), refusals);
        }

        return refusals.Or<SubmissionEvent>(() => [new SubmissionAccepted()]);
    }

    // What the unit left empty stays empty: there is nothing to verify, and the score says that it is missing.
    private void Verified(Item item, ItemState known, Refusals refusals) => refusals.AddIf(
        known.Submitted is not null && !(known.Verified is { } verified && Context.Counts(item.Code, verified.Revision)),
        "submission.item_not_verified",
        item.Code,
        $"“{item.Name}”还没有核定，请核定或更正",
        $"'{item.Name}' is not verified; verify or correct it");

    private void Graded(Item item, ItemState known, Refusals refusals)
    {
        var given = known.Grades.Where(grade => Context.Counts(item.Code, grade.Revision)).Select(grade => grade.Evaluator).ToArray();
        var awaited = GradeRules.Graders(Context, item.Code).Except(given).Select(account => Quoting.Shown(Context.Round.Evaluators[account].Name)).ToArray();
        refusals.AddIf(
            given is [] || awaited is not [],
            "submission.grade_missing",
            item.Code,
            awaited is [] ? $"“{item.Name}”还没有人评定" : $"“{item.Name}”还缺 {string.Join('、', awaited)} 的评定；来不了的，请协调员调整评议团",
            awaited is [] ? $"'{item.Name}' is not graded" : $"'{item.Name}' lacks the grades of {string.Join(", ", awaited)}; where somebody can't come, a coordinator changes the panel");
    }
}

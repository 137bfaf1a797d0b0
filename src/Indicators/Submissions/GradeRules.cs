using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;

namespace Fadu.Indicators.Submissions;

/// <summary>Who grades what, and until when.</summary>
internal static class GradeRules
{
    /// <summary>The grade item that the caller may grade now; null after a refusal.</summary>
    /// <remarks>
    /// Refuses with <c>submission.unknown_item</c>, <c>submission.wrong_source</c>, <c>submission.not_in_panel</c>, <c>submission.accepted</c>.
    /// A visit to a unit that has not submitted can be graded too.
    /// </remarks>
    public static Item? Gradable(this Refusals refusals, Submission state, SubmissionContext context, string code)
    {
        if (refusals.Item(context, code, ItemSource.Evaluator) is not { } item)
            return null;

        refusals.AddIf(
            PanelsOf(context.Round, code).ToArray() is [_, ..] panels && !Array.Exists(panels, panel => panel.Evaluators.Contains(context.Caller)),
            "submission.not_in_panel",
            code,
            $"“{item.Name}”由评议团评定，您不在其中",
            $"'{item.Name}' is graded by a panel that you are not in");
        refusals.AddIf(
            state.Status is SubmissionStatus.Accepted && !context.IsNew(code),
            "submission.accepted",
            code,
            "填报已经审核通过，不能再评定",
            "the submission has been accepted, so grades can't change any more");
        return item;
    }

    /// <summary>Accounts whose grade of an item is awaited: the members of its panels who evaluate the unit; empty where it has no panel.</summary>
    public static IEnumerable<string> Graders(SubmissionContext context, string item) => PanelsOf(context.Round, item)
        .SelectMany(panel => panel.Evaluators).Distinct(StringComparer.Ordinal)
        .Where(account => context.Round.Evaluators.GetValueOrDefault(account)?.Evaluates(context.Unit) is true);

    private static IEnumerable<Panel> PanelsOf(Round round, string item) => round.Panels.OrderBy(panel => panel.Key, StringComparer.Ordinal)
        .Select(panel => panel.Value).Where(panel => panel.Items.Contains(item));
}

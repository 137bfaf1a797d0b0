using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>The unit reports items, or takes back what it reported; all or none.</summary>
/// <param name="Context">What is known from elsewhere.</param>
/// <param name="Items">The items, each once.</param>
public sealed record ReportItems(SubmissionContext Context, IReadOnlyList<ReportedItem> Items)
{
    /// <summary>Takes what changes.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>, <c>submission.item_twice</c>;
    /// by item <c>submission.unknown_item</c>, <c>submission.wrong_source</c>, <c>submission.not_draft</c>, <c>value.*</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if (SubmissionRules.NotTakingPart(state, Context) is { } refusal)
            return refusal;

        var refusals = new Refusals();
        refusals.Once("submission.item_twice", "items", Items.Select(item => item.Item));
        var changed = Items.Where(item => item.Given != state.Item(item.Item).Draft).ToArray();
        foreach (var reported in changed)
        {
            if (refusals.Item(Context, reported.Item, ItemSource.Unit) is not { } item)
                continue;

            refusals.Open(state, Context, reported.Item);
            if (reported.Given is { } value)
                refusals.Fits(item, value);
        }

        return refusals.Or<SubmissionEvent>(() => [.. changed.Select(Happened)]);
    }

    private static SubmissionEvent Happened(ReportedItem item) => item.Given is { } value ? new ItemReported(item.Item, value) : new ItemCleared(item.Item);
}

using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>Values come from a survey or a register, until publication and whatever the unit has done; all or none.</summary>
/// <param name="Context">What is known from elsewhere.</param>
/// <param name="Source">Where they come from: a department, a file.</param>
/// <param name="Items">The items, each once; without a value: what was supplied is taken back.</param>
public sealed record SupplyItems(SubmissionContext Context, string Source, IReadOnlyList<ReportedItem> Items)
{
    /// <summary>Takes what changes.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>round.publicised</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>,
    /// <c>field.name</c>, <c>submission.item_twice</c>; by item <c>submission.unknown_item</c>, <c>submission.wrong_source</c>, <c>value.*</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if ((SubmissionRules.NotTakingPart(state, Context) ?? RoundRules.NotOpen(Context.Round)) is { } refusal)
            return refusal;

        var refusals = new Refusals();
        refusals.Name("source", Source);
        refusals.Once("submission.item_twice", "items", Items.Select(item => item.Item));
        var changed = Items.Where(item => Changes(item, state.Item(item.Item).Supplied)).ToArray();
        foreach (var supplied in changed)
        {
            if (refusals.Item(Context, supplied.Item, ItemSource.Survey, ItemSource.Register) is { } item && supplied.Given is { } value)
                refusals.Fits(item, value);
        }

        return refusals.Or<SubmissionEvent>(() => [.. changed.Select(Happened)]);
    }

    private bool Changes(ReportedItem item, SuppliedValue? now) => item.Given is { } value
        ? now is null || now.Value != value || now.Source != Source || !Context.Counts(item.Item, now.Revision)
        : now is not null;

    private SubmissionEvent Happened(ReportedItem item) => item.Given is { } value
        ? new ItemSupplied(item.Item, value, Source, Context.Round.Revision)
        : new ItemSupplyWithdrawn(item.Item, Source);
}

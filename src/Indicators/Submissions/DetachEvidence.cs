using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>The unit removes a file from an item.</summary>
/// <param name="Context">What is known from elsewhere.</param>
/// <param name="Item">Code of the item; also one that a later revision removed.</param>
/// <param name="Sha256">Name of the file in the store.</param>
public sealed record DetachEvidence(SubmissionContext Context, string Item, string Sha256)
{
    /// <summary>Removes it; nothing where the item has no such file.</summary>
    /// <returns><c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>, <c>submission.not_draft</c>.</returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if (SubmissionRules.NotTakingPart(state, Context) is { } refusal)
            return refusal;
        if (!state.Item(Item).Evidence.Any(file => file.Sha256 == Sha256))
            return Array.Empty<SubmissionEvent>();

        var refusals = new Refusals();
        refusals.Open(state, Context, Item);
        return refusals.Or<SubmissionEvent>(() => [new EvidenceDetached(Item, Sha256)]);
    }
}

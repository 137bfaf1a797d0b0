using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Publishes the draft as the next revision (发布新版本), frozen from then on.</summary>
/// <param name="Reason">Why, as the office tells those who are evaluated.</param>
public sealed record PublishRevision(string Reason)
{
    /// <summary>Decides whether it may be published: every formula is read and every worked example run.</summary>
    /// <returns><see cref="RevisionPublished"/>; or <c>system.unknown</c>, <c>draft.none</c>, <c>field.reason</c>, <c>revision.unchanged</c>,
    /// and each fault of <see cref="DraftCheck"/> under its own code, with the indicator that it belongs to, else the JSON pointer. Warnings do not stop it.</returns>
    public Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        var draft = DraftRules.Open(refusals, state);
        refusals.Reason("reason", Reason);
        refusals.AddIf(
            draft is not null && state.Latest is { } latest && state.Revision(latest) == draft,
            "revision.unchanged",
            null,
            $"草稿和第 {state.Latest} 版一样，没有可发布的；请先修改，或者放弃草稿",
            $"the draft is the same as revision {state.Latest}, so there is nothing to publish; change it, or discard it");
        if (draft is not null)
            DraftRules.Faults(refusals, DraftCheck.Of(draft).Findings);

        return refusals.Or<SystemEvent>(() => [new RevisionPublished((state.Latest ?? 0) + 1, draft!, Reason.Trim())]);
    }
}

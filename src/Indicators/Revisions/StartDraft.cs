using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Begins a draft as a copy of a revision.</summary>
/// <param name="BasedOn">Number of the revision; null: the newest.</param>
public sealed record StartDraft(int? BasedOn)
{
    /// <summary>Decides whether a draft may begin.</summary>
    /// <returns><see cref="DraftStarted"/>; nothing where an untouched copy of that revision is the draft already; or
    /// <c>system.unknown</c>, <c>draft.exists</c>, <c>revision.none</c>, <c>revision.unknown</c>.</returns>
    public Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        DraftRules.Known(refusals, state);
        var number = BasedOn ?? state.Latest;
        var revision = number is { } wanted ? state.Revision(wanted) : null;
        if (state.Draft is { } draft && revision is not null && draft == new SystemDraft(revision, number))
            return Array.Empty<SystemEvent>();

        refusals.AddIf(
            state.Draft is not null,
            "draft.exists",
            null,
            "已经有一份草稿；请接着改，或者先放弃它",
            "there is a draft already; go on with it, or discard it first");
        refusals.AddIf(
            state is { Code: [_, ..], Draft: null, Latest: null },
            "revision.none",
            null,
            "还没有发布过版本；请导入文件作为草稿",
            "no revision has been published yet; import a file as the draft");
        refusals.AddIf(
            state.Latest is not null && revision is null,
            "revision.unknown",
            "basedOn",
            $"没有第 {number} 版；现有第 1 版至第 {state.Latest} 版",
            $"there is no revision {number}; there are 1 to {state.Latest}");
        return refusals.Or<SystemEvent>(() => [new DraftStarted(revision!, number)]);
    }
}

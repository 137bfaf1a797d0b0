using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Gives the draft up.</summary>
public static class DiscardDraft
{
    /// <summary>Decides whether it may be given up.</summary>
    /// <returns><see cref="DraftDiscarded"/>; nothing where there is no draft; or <c>system.unknown</c>.</returns>
    public static Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        DraftRules.Known(refusals, state);
        return refusals.Or<SystemEvent>(() => state.Draft is null ? [] : [new DraftDiscarded()]);
    }
}

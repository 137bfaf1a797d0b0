using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Changes what an indicator of the draft is worth (调整分值).</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Marks">The new marks; null on a node: the sum of those below.</param>
public sealed record ChangeMarks(string Indicator, decimal? Marks)
{
    /// <summary>Decides whether they may be changed. Whether they add up is looked at when the draft is published.</summary>
    /// <returns><see cref="MarksChanged"/>; nothing where the marks are those already; or
    /// <c>system.unknown</c>, <c>draft.none</c>, <c>draft.unknown_indicator</c>.</returns>
    public Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        var draft = DraftRules.Open(refusals, state);
        var indicator = draft is null ? null : DraftRules.Indicator(refusals, draft, Indicator);
        return refusals.Or<SystemEvent>(() => indicator!.Marks == Marks ? [] : [FormulaScale.Keep(indicator, Marks)]);
    }
}

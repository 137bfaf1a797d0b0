using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Says on which scale a leaf's formula of the draft is written, and where its pass line (达标线) lies.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="OutOf">What the formula's full marks are; null: the indicator's marks.</param>
/// <param name="Pass">The pass line on that scale; null: none.</param>
public sealed record ChangeScale(string Indicator, decimal? OutOf, decimal? Pass)
{
    /// <summary>Decides whether it may be changed.</summary>
    /// <returns><see cref="ScaleChanged"/>; nothing where it is so already; or
    /// <c>system.unknown</c>, <c>draft.none</c>, <c>draft.unknown_indicator</c>, <c>draft.not_a_leaf</c>.</returns>
    public Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        var draft = DraftRules.Open(refusals, state);
        var indicator = draft is null ? null : DraftRules.Indicator(refusals, draft, Indicator);
        refusals.AddIf(
            indicator is { IsLeaf: false },
            "draft.not_a_leaf",
            "indicator",
            $"指标 {Indicator} 有下级指标，没有自己的公式；请改下级指标",
            $"the indicator {Indicator} has others below and no formula of its own; change those");
        return refusals.Or<SystemEvent>(() => (indicator!.OutOf, indicator.Pass) == (OutOf, Pass) ? [] : [new ScaleChanged(Indicator, OutOf, Pass)]);
    }
}

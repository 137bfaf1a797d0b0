using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Robustness.Swaps;

/// <summary>
/// How far the weight of one indicator can move before two units change places, the weights beside it scaled in proportion so that they add
/// up as before.
/// </summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Marks">What it is worth now.</param>
/// <param name="Most">What all weights are worth that move against it: it can move from 0 up to this.</param>
/// <param name="Down">The nearest lesser marks at which the two are level and below which the other one is ahead; null: never.</param>
/// <param name="Up">The nearest greater marks at which the two are level and above which the other one is ahead; null: never.</param>
/// <param name="IsExact">Whether the totals are linear in this weight, so that both were solved for; else they were searched for.</param>
/// <remarks>Totals before they are rounded and held to 0. At 6 decimals. Where the two are level now, both are the present marks, or null where this weight does not part them.</remarks>
public sealed record WeightSwap(CheckedIndicator Indicator, decimal Marks, decimal Most, decimal? Down, decimal? Up, bool IsExact);

using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Scoring;

/// <summary>A bonus or a deduction of one unit.</summary>
/// <param name="Adjustment">Which.</param>
/// <param name="Marks">What it comes to, from 0 to its cap, before the cap of all of them.</param>
/// <param name="Result">What the formula gave; null where it gave nothing.</param>
/// <param name="MissingReason">Why it gave nothing: then it comes to 0, which for a deduction somebody has to look at.</param>
/// <param name="Clamping">Whether the result lay outside 0 … cap.</param>
public sealed record AdjustmentScore(Adjustment Adjustment, decimal Marks, decimal? Result, MissingReason MissingReason, Clamping Clamping);

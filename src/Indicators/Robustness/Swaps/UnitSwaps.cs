using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Robustness.Swaps;

/// <summary>How far weights can move before two units change places.</summary>
/// <param name="First">The unit that is ahead, or was named first where both are level.</param>
/// <param name="Second">The other one.</param>
/// <param name="Lead">By how many marks the first is ahead before rounding; 0: they are level.</param>
/// <param name="KeptApart">Whether a veto keeps one of them behind the other whatever their totals: then they never change places.</param>
/// <param name="Weights">For each indicator that was asked for.</param>
public sealed record UnitSwaps(TableUnit First, TableUnit Second, decimal Lead, bool KeptApart, IReadOnlyList<WeightSwap> Weights);

using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Robustness.Swaps;

namespace Fadu.Indicators.Robustness;

/// <summary>How sure the rankings of a round are.</summary>
/// <param name="Draws">How many draws were made.</param>
/// <param name="Seed">Where the random numbers started.</param>
/// <param name="Weights">How uncertain the weights were.</param>
/// <param name="Values">By how many percent values went up or down; null: they were certain.</param>
/// <param name="Top">Up to which place a unit is among the top.</param>
/// <param name="Units">Every ranked unit, in the order of the table.</param>
/// <param name="Groups">Every group with a ranked unit: the units without a group first, then in byte order.</param>
/// <param name="Swaps">How far weights can move before the two units change places that were named; null: none were.</param>
public sealed record RoundRobustness(
    int Draws, long Seed, WeightUncertainty Weights, decimal? Values, int Top,
    IReadOnlyList<UnitRobustness> Units, IReadOnlyList<GroupRobustness> Groups, UnitSwaps? Swaps);

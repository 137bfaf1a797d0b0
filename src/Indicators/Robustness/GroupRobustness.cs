using Fadu.Indicators.Robustness.Drivers;

namespace Fadu.Indicators.Robustness;

/// <summary>How sure the ranking of a group is.</summary>
/// <param name="Group">Its name; null: the units without a group.</param>
/// <param name="Ranked">How many units are ranked in it.</param>
/// <param name="MeanShift">By how many places units stood elsewhere than they do, on the mean of all draws and units.</param>
/// <param name="Drivers">What drives the ranking as it stands, in file order; null: not asked.</param>
public sealed record GroupRobustness(string? Group, int Ranked, double MeanShift, IReadOnlyList<Driver>? Drivers);

using Fadu.Indicators.Robustness.Simulation;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Robustness;

/// <summary>How sure a unit's place is.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Rank">Its place as it stands.</param>
/// <param name="Total">Its total as it stands.</param>
/// <param name="Ranks">The places that it came to.</param>
public sealed record UnitRobustness(TableUnit Unit, int Rank, decimal Total, UnitRanks Ranks);

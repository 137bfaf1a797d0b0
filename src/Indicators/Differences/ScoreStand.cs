using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Differences;

/// <summary>A revision and the values that are scored by it.</summary>
/// <param name="Plan">The revision.</param>
/// <param name="Table">The values of all units, as the revision defines them.</param>
/// <param name="BandSet">Name of the band set; null: the default bands.</param>
public sealed record ScoreStand(ScoringPlan Plan, RoundTable Table, string? BandSet);

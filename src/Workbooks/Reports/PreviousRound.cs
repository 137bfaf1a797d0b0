using Fadu.Indicators.Scoring;

namespace Fadu.Workbooks.Reports;

/// <summary>A round that a later one is compared with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scores">Its scores.</param>
public sealed record PreviousRound(string Name, RoundScores Scores);

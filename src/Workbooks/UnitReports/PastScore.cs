using Fadu.Indicators.Scoring;

namespace Fadu.Workbooks.UnitReports;

/// <summary>What a unit came to in a round before.</summary>
/// <param name="Round">Name of the round.</param>
/// <param name="SystemCode">Code of the index system that it was scored by. By another one than now, totals are compared and indicators are not: a code means something else there.</param>
/// <param name="FullMarks">Full marks of its index system, above 0.</param>
/// <param name="Score">Everything that scoring found; indicators are told by their codes.</param>
/// <param name="ShowsRank">Whether its place among the others may be seen.</param>
public sealed record PastScore(string Round, string SystemCode, decimal FullMarks, UnitScore Score, bool ShowsRank);

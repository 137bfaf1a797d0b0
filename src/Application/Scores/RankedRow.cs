namespace Fadu.Application.Scores;

/// <summary>A unit in an order, by its row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Key">Its place.</param>
internal readonly record struct RankedRow(int Row, RankingKey Key);

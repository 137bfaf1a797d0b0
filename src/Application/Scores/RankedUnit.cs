namespace Fadu.Application.Scores;

/// <summary>A unit in an ordered list.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Key">Its place, by which a list that others join or leave can be gone on with.</param>
public sealed record RankedUnit(SeenUnit Unit, RankingKey Key);

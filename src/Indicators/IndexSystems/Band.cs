namespace Fadu.Indicators.IndexSystems;

/// <summary>A band (等次). Bands stand best first; a unit gets the first whose conditions hold.</summary>
/// <param name="Name">Name for people, e.g. 优秀.</param>
/// <param name="Min">Least total.</param>
/// <param name="EachAtLeast">Least achievement (score / marks, 0 to 1) of every first-level indicator; null: not looked at.</param>
public sealed record Band(string Name, decimal Min, decimal? EachAtLeast);

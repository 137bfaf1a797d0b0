namespace Fadu.Indicators.IndexSystems;

/// <summary>A further band table by purpose (创建, 复核); a round picks one.</summary>
/// <param name="Name">Name for people and for rounds.</param>
/// <param name="Bands">Best first, at least one.</param>
public sealed record BandSet(string Name, IReadOnlyList<Band> Bands);

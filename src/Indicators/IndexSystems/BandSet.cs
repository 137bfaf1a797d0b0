namespace Fadu.Indicators.IndexSystems;

/// <summary>A further band table by purpose (创建, 复核); a round picks one.</summary>
/// <param name="Name">Name for people and for rounds.</param>
/// <param name="Bands">Best first, at least one.</param>
public sealed record BandSet(string Name, IReadOnlyList<Band> Bands)
{
    /// <summary>Best first, at least one.</summary>
    public IReadOnlyList<Band> Bands { get; init => field = ValueList.Of(value); } = ValueList.Of(Bands);
}

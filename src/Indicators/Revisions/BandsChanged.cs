using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>In the draft, a table of bands was changed.</summary>
/// <param name="BandSet">The set's name; null: the default bands.</param>
/// <param name="Bands">The whole table from now on, best first; may be empty.</param>
public sealed record BandsChanged(string? BandSet, IReadOnlyList<Band> Bands) : SystemEvent
{
    /// <summary>The whole table from now on, best first; may be empty.</summary>
    public IReadOnlyList<Band> Bands { get; init => field = ValueList.Of(value); } = ValueList.Of(Bands);
}

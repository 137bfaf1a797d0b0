using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>Finds and changes tables of bands by the name of their set.</summary>
internal static class BandTables
{
    /// <summary>The bands of a set; null where there is no such set.</summary>
    /// <param name="system">The system.</param>
    /// <param name="bandSet">The set's name; null: the default bands.</param>
    public static IReadOnlyList<Band>? Find(IndexSystem system, string? bandSet) => bandSet is null
        ? system.Bands
        : system.BandSets.FirstOrDefault(set => set.Name == bandSet)?.Bands;

    /// <summary>The system with the bands of a set replaced.</summary>
    public static IndexSystem Change(IndexSystem system, string? bandSet, IReadOnlyList<Band> bands) => bandSet is null
        ? system with { Bands = bands }
        : system with { BandSets = [.. system.BandSets.Select(set => set.Name == bandSet ? set with { Bands = bands } : set)] };
}

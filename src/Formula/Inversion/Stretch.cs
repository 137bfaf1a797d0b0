namespace Fadu.Formula.Inversion;

/// <summary>Places on one side of the start that lie next to each other, by their distance from it.</summary>
/// <param name="Side">1: above the start, −1: below.</param>
/// <param name="Near">Distance of the nearest, from 1.</param>
/// <param name="Far">Distance of the farthest.</param>
internal readonly record struct Stretch(int Side, long Near, long Far)
{
    // A near part this many times as long as its distance: what is wanted is mostly near, and the way far.
    private const long Reach = 8;

    public bool IsEmpty => Near > Far;

    public long Count => Far - Near + 1;

    public long First => Side * Near;

    public long Last => Side * Far;

    /// <summary>Distances across it: near ones close together, far ones far apart.</summary>
    public IEnumerable<long> Sample()
    {
        for (var distance = Near; distance < Far; distance += Math.Max(1, Math.Min(distance / 2, Count / 32)))
            yield return distance;
        yield return Far;
    }

    /// <summary>The near part and the far part; for two places and more.</summary>
    public (Stretch Near, Stretch Far) Split()
    {
        var middle = Math.Min(Near + ((Far - Near) / 2), Math.Max(Near, Near * Reach));
        return (this with { Far = middle }, this with { Near = middle + 1 });
    }
}

namespace Fadu.Indicators.Gaps;

/// <summary>A band (等次) above the one that a unit has before vetoes, and what it lacks for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Min">The least total.</param>
/// <param name="Short">What the total lacks of that; 0 where it is reached.</param>
/// <param name="Behind">First-level indicators that are achieved too little for it; empty where the band asks nothing of them.</param>
public sealed record BandGap(string Name, decimal Min, decimal Short, IReadOnlyList<BandShortfall> Behind);

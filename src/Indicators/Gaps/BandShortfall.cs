namespace Fadu.Indicators.Gaps;

/// <summary>A first-level indicator that is achieved too little for a band.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Achievement">Share of its marks that was got, 0 to 1, at 12 decimals.</param>
/// <param name="Needed">Share that the band asks for.</param>
/// <param name="Short">Marks that it lacks, at 12 decimals.</param>
public sealed record BandShortfall(string Code, string Name, decimal Achievement, decimal Needed, decimal Short);

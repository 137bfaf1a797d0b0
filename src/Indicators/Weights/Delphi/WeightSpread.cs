using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Statistics;

namespace Fadu.Indicators.Weights.Delphi;

/// <summary>How far experts agree on one indicator.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Shares">Mean, median, quartiles and deviation of the shares given, 0 to 1.</param>
/// <param name="Variation">变异系数: standard deviation over mean; null where the mean is 0.</param>
/// <param name="FarOff">
/// Who lies more than one and a half quartile ranges outside the quartiles; told from four experts on. They are the ones to be asked why.
/// </param>
/// <remarks>Fences of J. W. Tukey, "Exploratory Data Analysis" (1977).</remarks>
public sealed record WeightSpread(string Indicator, Summary Shares, decimal? Variation, IReadOnlyList<FarOff> FarOff)
{
    /// <summary>Who lies more than one and a half quartile ranges outside the quartiles.</summary>
    public IReadOnlyList<FarOff> FarOff { get; init => field = ValueList.Of(value); } = ValueList.Of(FarOff);
}

using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Robustness.Drivers;

/// <summary>How much an indicator does to the ranking of a group, beside what it is worth.</summary>
/// <param name="Indicator">A leaf, or an indicator of the first level.</param>
/// <param name="Share">What it is worth by the revision, as a share of the whole, 0 to 1.</param>
/// <param name="Correlation">Pearson's correlation of what the units achieve on it with their totals, −1 to 1, over the units for which it counts; null where either does not vary.</param>
/// <param name="VarianceShare">Its part of the variance of the totals: the covariance of its marks with the totals, divided by their variance. Of the leaves of a sum, all together 1. Null where totals do not vary.</param>
/// <param name="MeanShift">By how many places units would stand elsewhere without it, on the mean; null where it weighs alone.</param>
/// <param name="MostShift">By how many places at most; null likewise.</param>
/// <param name="RankCorrelation">Spearman's correlation of the ranking without it with the ranking as it stands, ties at their mean; null likewise, and where either is one tie.</param>
/// <remarks>
/// JRC and OECD, "Handbook on Constructing Composite Indicators" (2008), part 7; Becker, Saisana, Paruolo and Vandecasteele, "Weights and
/// importance in composite indicators: closing the gap", Ecological Indicators 80 (2017). The parts of the variance are those of Shorrocks,
/// "Inequality decomposition by factor components", Econometrica 50 (1982).
/// </remarks>
public sealed record Driver(
    CheckedIndicator Indicator, double Share, double? Correlation, double? VarianceShare, double? MeanShift, int? MostShift, double? RankCorrelation);

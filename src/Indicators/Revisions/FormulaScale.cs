using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>A change of marks must not touch what a formula's numbers mean.</summary>
internal static class FormulaScale
{
    /// <summary>The change of marks that leaves the formula on the scale that it was written on.</summary>
    /// <remarks>Where the scale was the marks, it becomes their old number; where the new marks equal it again, it is the marks again.</remarks>
    public static MarksChanged Keep(Indicator indicator, decimal? marks)
    {
        if (!indicator.IsLeaf)
            return new(indicator.Code, marks, indicator.OutOf);

        var scale = indicator.OutOf ?? (indicator.Marks > 0 ? indicator.Marks : null);
        return new(indicator.Code, marks, scale == marks ? null : scale);
    }
}

using Fadu.Formula.Values;

namespace Fadu.Indicators.Previews;

/// <summary>Spearman's rank correlation: Pearson's of the places, those who share a place standing at its mean.</summary>
internal static class RankCorrelation
{
    /// <param name="ranks">Places before and after of units that have both; those of other units may be left out.</param>
    /// <returns>−1 to 1 at 12 decimals; null with fewer than two units, or where all share one place.</returns>
    public static decimal? Of(IReadOnlyList<(int Before, int After)> ranks)
    {
        if (ranks.Count < 2)
            return null;

        var (before, after) = (MeanPlaces([.. ranks.Select(pair => pair.Before)]), MeanPlaces([.. ranks.Select(pair => pair.After)]));
        var middle = (ranks.Count + 1) / 2.0;
        var (product, left, right) = (0.0, 0.0, 0.0);
        for (var i = 0; i < ranks.Count; i++)
        {
            var (one, two) = (before[i] - middle, after[i] - middle);
            product += one * two;
            left += one * one;
            right += two * two;
        }

        return left == 0 || right == 0 ? null : Numbers.Snap(new decimal(Math.Clamp(product / Math.Sqrt(left * right), -1, 1)));
    }

    // Counted among these units alone, so that nobody who is left out makes a gap.
    private static double[] MeanPlaces(int[] ranks)
    {
        var places = new int[ranks.Max() + 1];
        foreach (var rank in ranks)
            places[rank]++;

        var (means, above) = (new double[places.Length], 0);
        for (var rank = 0; rank < places.Length; rank++)
        {
            means[rank] = above + ((places[rank] + 1) / 2.0);
            above += places[rank];
        }

        return Array.ConvertAll(ranks, rank => means[rank]);
    }
}

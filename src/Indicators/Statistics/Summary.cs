namespace Fadu.Indicators.Statistics;

/// <summary>Where a set of marks lies and how far it spreads. Every value was brought to 12 decimals first, so that the order of the units does not matter.</summary>
/// <param name="Count">How many marks; at least 1.</param>
/// <param name="Mean">Their mean, at 12 decimals.</param>
/// <param name="Median">The one in the middle; of an even count, the mean of the two in the middle.</param>
/// <param name="LowerQuartile">下四分位数, by linear interpolation between the places 0 … n−1.</param>
/// <param name="UpperQuartile">上四分位数, likewise.</param>
/// <param name="Least">The least.</param>
/// <param name="Most">The greatest.</param>
/// <param name="StandardDeviation">总体标准差: of the whole population, through double, to 15 significant digits.</param>
/// <remarks>
/// Quartiles are exact in decimal, by method 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996): what
/// <c>QUARTILE.INC</c> of Excel and WPS, R's <c>quantile</c> and NumPy's <c>percentile</c> give when nothing else is asked for.
/// </remarks>
public sealed record Summary(
    int Count, decimal Mean, decimal Median, decimal LowerQuartile, decimal UpperQuartile, decimal Least, decimal Most, decimal StandardDeviation)
{
    /// <summary>Of some marks, in any order.</summary>
    /// <returns>Null where there are none.</returns>
    public static Summary? Of(IEnumerable<decimal> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var ascending = marks.Select(Formula.Values.Numbers.Snap).ToArray();
        if (ascending is [])
            return null;

        Array.Sort(ascending);
        var mean = ascending.Sum() / ascending.Length;
        return new(
            ascending.Length,
            Formula.Values.Numbers.Snap(mean),
            Quartile(ascending, 2),
            Quartile(ascending, 1),
            Quartile(ascending, 3),
            ascending[0],
            ascending[^1],
            Deviation(ascending, mean));
    }

    // The place (n − 1) × quarter / 4 is counted in quarters, so that no fraction is rounded.
    private static decimal Quartile(decimal[] ascending, int quarter)
    {
        var (place, rest) = Math.DivRem((ascending.Length - 1) * quarter, 4);
        return rest == 0 ? ascending[place] : ascending[place] + ((ascending[place + 1] - ascending[place]) * rest / 4);
    }

    private static decimal Deviation(decimal[] marks, decimal mean)
    {
        var squares = 0.0;
        foreach (var mark in marks)
        {
            var distance = (double)(mark - mean);
            squares += distance * distance;
        }

        // The constructor rounds to 15 significant digits, as everything that comes through double.
        return new decimal(Math.Sqrt(squares / marks.Length));
    }
}

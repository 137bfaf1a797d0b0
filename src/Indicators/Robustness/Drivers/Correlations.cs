namespace Fadu.Indicators.Robustness.Drivers;

/// <summary>How figures of units go together.</summary>
internal static class Correlations
{
    // What differs by less than this part of its size does not vary: it is the last bits of a double.
    private const double Bits = 1e-12;

    /// <summary>Pearson's correlation; null where either does not vary.</summary>
    public static double? Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (xx, yy) = (Covariance(x, x), Covariance(y, y));
        return Varies(x, xx) && Varies(y, yy) ? Math.Clamp(Covariance(x, y) / Math.Sqrt(xx * yy), -1, 1) : null;
    }

    /// <summary>The part of the variance of y that goes with x; null where y does not vary.</summary>
    public static double? VarianceShare(ReadOnlySpan<double> x, ReadOnlySpan<double> y) =>
        Covariance(y, y) is var variance && Varies(y, variance) ? Covariance(x, y) / variance : null;

    /// <summary>Spearman's correlation of two rankings of the same units; null where either is one tie.</summary>
    public static double? Spearman(ReadOnlySpan<int> left, ReadOnlySpan<int> right) => Pearson(Middle(left), Middle(right));

    private static bool Varies(ReadOnlySpan<double> x, double variance)
    {
        var most = 0.0;
        foreach (var one in x)
            most = Math.Max(most, Math.Abs(one));
        return Math.Sqrt(variance) > most * Bits;
    }

    private static double Covariance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.IsEmpty)
            return 0;

        var (meanX, meanY, sum) = (Mean(x), Mean(y), 0.0);
        for (var i = 0; i < x.Length; i++)
            sum += (x[i] - meanX) * (y[i] - meanY);
        return sum / x.Length;
    }

    private static double Mean(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        foreach (var one in x)
            sum += one;
        return sum / x.Length;
    }

    // 1, 2, 2, 4 becomes 1, 2.5, 2.5, 4.
    private static double[] Middle(ReadOnlySpan<int> ranks)
    {
        var ties = new Dictionary<int, int>();
        foreach (var rank in ranks)
            ties[rank] = ties.GetValueOrDefault(rank) + 1;

        var middle = new double[ranks.Length];
        for (var i = 0; i < middle.Length; i++)
            middle[i] = ranks[i] + ((ties[ranks[i]] - 1) / 2.0);
        return middle;
    }
}

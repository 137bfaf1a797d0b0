using Fadu.Indicators.Robustness.Drivers;

namespace Fadu.Indicators.Tests.Robustness.Drivers;

public sealed class CorrelationsTests
{
    // Anscombe, "Graphs in Statistical Analysis" (1973), first data set: r = 0.816.
    private static readonly double[] X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    private static readonly double[] Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

    [Fact]
    public void Pearson_of_a_published_data_set() => Correlations.Pearson(X, Y)!.Value.ShouldBe(0.81642, 1e-5);

    [Fact]
    public void Spearman_puts_ties_at_their_mean()
    {
        // 1, 2.5, 2.5, 4 against 1, 2, 3.5, 3.5, by hand.
        Correlations.Spearman([1, 2, 2, 4], [1, 2, 3, 3])!.Value.ShouldBe(3.75 / 4.5, 1e-12);
    }

    [Fact]
    public void What_does_not_vary_has_no_correlation()
    {
        Correlations.Pearson([0.1 + 0.2, 0.3, 0.3], [1, 2, 3]).ShouldBeNull();
        Correlations.Pearson([], []).ShouldBeNull();
        Correlations.Spearman([1, 1, 1], [1, 2, 3]).ShouldBeNull();
        Correlations.VarianceShare([1, 2, 3], [5, 5, 5]).ShouldBeNull();
    }

    [Fact]
    public void Parts_of_a_sum_share_its_variance() => (Correlations.VarianceShare(X, [.. X.Zip(Y, (x, y) => x + y)])!.Value
        + Correlations.VarianceShare(Y, [.. X.Zip(Y, (x, y) => x + y)])!.Value).ShouldBe(1, 1e-12);
}

using Fadu.Indicators.Weights.Delphi;

namespace Fadu.Indicators.Tests.Weights.Delphi;

public sealed class ConcordanceTests
{
    // J. H. Zar, "Biostatistical Analysis" (2010), example 20.5: twelve birds by three lengths, as ranks whose sums are the published ones
    // (14.5, 21, 30.5, 6, 11, 3.5, 20, 11.5, 29, 28.5, 22.5, 36). With them 12 × 1175.5 / (9 × 1716 − 3 × 60).
    [Fact]
    public void Ties_are_corrected_for()
    {
        var found = Concordance.Of(
        [
            [4, 8.5m, 10, 1.5m, 3, 1.5m, 7, 5, 8.5m, 11, 6, 12],
            [5, 7, 11, 2.5m, 5, 1, 5, 2.5m, 9.5m, 8, 9.5m, 12],
            [5.5m, 5.5m, 9.5m, 2, 3, 1, 8, 4, 11, 9.5m, 7, 12],
        ])!;

        found.W.ShouldBe(decimal.Round(14106m / 15264, 12));
        found.ChiSquare.ShouldBe(decimal.Round(33 * 14106m / 15264, 12));
        found.DegreesOfFreedom.ShouldBe(11);
    }

    // Ten projects and four judges, by hand: the sums of ranks lie 1048 apart in squares, 12 × 1048 / (16 × 990).
    [Fact]
    public void Judges_agree_more_or_less()
    {
        Concordance.Of([[1, 3, 4, 5, 2, 8, 6, 7, 10, 9], [2, 1, 4, 5, 6, 3, 8, 7, 10, 9], [3, 2, 1, 5, 7, 4, 6, 8, 9, 10], [4, 2, 3, 1, 6, 7, 5, 9, 8, 10]])!.W.ShouldBe(decimal.Round(12576m / 15840, 12));
        Concordance.Of([[1, 2, 3], [10, 20, 30]]).ShouldBe(new(1, 4, 2));
        Concordance.Of([[1, 2], [2, 1]])!.W.ShouldBe(0);
    }

    [Fact]
    public void Where_nobody_prefers_anything_there_is_nothing_to_agree_on()
    {
        Concordance.Of([[1, 1], [2, 2]]).ShouldBeNull();
        Concordance.Of([[1, 2]]).ShouldBeNull();
        Concordance.Of([[1], [2]]).ShouldBeNull();
        Concordance.Of([]).ShouldBeNull();
    }
}

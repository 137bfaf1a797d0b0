using Fadu.Indicators.Weights.Comparisons;

namespace Fadu.Indicators.Tests.Weights.Comparisons;

public sealed class ComparisonMatrixTests
{
    // S. Bozóki, J. Fülöp, L. Rónyai, "On optimal completion of incomplete pairwise comparison matrices", Mathematical and Computer Modelling 52
    // (2010), 318-333, complete this one so that λmax is least; Harker's answer, taken here, comes near.
    [Fact]
    public void A_judgement_is_told_by_the_others()
    {
        var matrix = new ComparisonMatrix(new[,] { { 1, 1, 5, 2 }, { 1, 1, 3, 4 }, { 1 / 5d, 1 / 3d, 1, 9 }, { 1 / 2d, 1 / 4d, 1 / 9d, 1 } });

        matrix.ByTheOthers(2, 3).ShouldBe(0.7303, 0.02);
        matrix.With(2, 3, 2)[3, 2].ShouldBe(0.5);
        matrix[2, 3].ShouldBe(9);
    }

    [Fact]
    public void Where_the_others_agree_they_tell_it_exactly() =>
        new ComparisonMatrix(new[,] { { 1, 2, 9 }, { 1 / 2d, 1, 3 }, { 1 / 9d, 1 / 3d, 1 } }).ByTheOthers(0, 2).ShouldBe(6, 1e-9);

    [Fact]
    public void A_circle_settles_too()
    {
        var (lambda, weights) = new ComparisonMatrix(new[,] { { 1, 9, 1 / 9d }, { 1 / 9d, 1, 9 }, { 9, 1 / 9d, 1 } }).Principal();

        lambda.ShouldBe(1 + 9 + (1 / 9d), 1e-9);
        weights.ShouldBe([1 / 3d, 1 / 3d, 1 / 3d], 1e-9);
    }
}

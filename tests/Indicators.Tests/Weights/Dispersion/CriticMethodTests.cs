using Fadu.Indicators.Weights.Dispersion;
using static Fadu.Indicators.Tests.Weights.Pairwise;

namespace Fadu.Indicators.Tests.Weights.Dispersion;

public sealed class CriticMethodTests
{
    // D. Diakoulaki, G. Mavrotas, L. Papayannakis, "Determining objective weights in multiple criteria problems: the CRITIC method", Computers and
    // Operations Research 22 (1995), 763-770: eight pharmaceutical firms by three figures. With the digits that scikit-criteria gives for them.
    [Fact]
    public void Diakoulaki_Mavrotas_and_Papayannakis_weigh_firms()
    {
        var weighing = Weigh(
            [61, 20.7, 16.3, 9, 5.4, 4, -6.1, -34.6], [1.08, 0.26, 1.98, 3.29, 2.77, 4.12, 3.52, 3.31], [4.33, 4.34, 2.53, 1.65, 2.33, 1.21, 2.10, 0.98]);

        weighing.Weights.Select(weight => decimal.Round(weight, 8)).ShouldBe([0.20222554m, 0.48090173m, 0.31687273m]);
        weighing.Summary.ShouldBe(new("CRITIC 法，8 个单位的得分率", "CRITIC, achievement of 8 units"));
    }

    // A. Tuş, E. Aytaç Adalı, "The new combination with CRITIC and WASPAS methods for the time and attendance software selection problem", Opsearch 56
    // (2019), 528-538; its first criterion is a cost, turned around here.
    [Fact]
    public void Tus_and_Aytac_Adali_weigh_software() =>
        Weigh([5000, 680, 2000, 600, 800], [3, 5, 3, 4, 2], [3, 3, 2, 3, 4], [4, 2, 3, 1, 3], [3, 2, 4, 2, 3], [2, 1, 3, 2, 4]).Weights
            .Select(weight => decimal.Round(weight, 3)).ShouldBe([0.157m, 0.249m, 0.168m, 0.121m, 0.154m, 0.151m]);

    // By hand: both reach from 0 to 1 with deviation √2/3, and run against each other with r = −1/2.
    [Fact]
    public void Figures_are_told()
    {
        var weighing = Weigh([0, 0, 1], [0.2, 0.1, 0.1]);

        weighing.Figures.ShouldBe([new("A", 0.471404520791m, 1.5m, 0.707106781187m), new("B", 0.471404520791m, 1.5m, 0.707106781187m)]);
        weighing.Weights.ShouldBe([0.5m, 0.5m]);
    }

    [Fact]
    public void What_moves_together_exactly_can_not_be_told_apart() =>
        new CriticMethod(None, false).Weigh(Some(2), [[1, 2, 3], [10, 20, 30]]).Problems.Select(problem => problem.Code).ShouldBe(["weights.no_conflict"]);

    private static Achievements None => new([], new Dictionary<string, IReadOnlyList<decimal?>>());

    private static CriticWeighing Weigh(params double[][] columns) => new CriticMethod(None, false).Weigh(Some(columns.Length), columns).Value.ShouldBeOfType<CriticWeighing>();
}

using Fadu.Indicators.Weights.Dispersion;
using static Fadu.Indicators.Tests.Weights.Pairwise;

namespace Fadu.Indicators.Tests.Weights.Dispersion;

public sealed class EntropyMethodTests
{
    // X. Xu, "A note on the subjective and objective integrated approach to determine attribute weights", European Journal of Operational Research 156
    // (2004), 530-532.
    [Fact]
    public void Xu_finds_these_weights() =>
        Weigh(stretch: false, [30, 19, 19, 68], [30, 54, 15, 70], [38, 86, 85, 60], [29, 29, 28.9, 29]).Weights.Select(weight => decimal.Round(weight, 4)).ShouldBe(
            [0.4630m, 0.3992m, 0.1378m, 0.0000m]);

    // E. K. Zavadskas, V. Podvezko, "Integrated determination of objective criteria weights in MCDM", International Journal of Information Technology
    // and Decision Making 15 (2016), 267-283.
    [Fact]
    public void Zavadskas_and_Podvezko_find_these_weights() =>
        Weigh(stretch: false, [3.0, 2.5, 1.8, 2.2], [100, 80, 50, 70], [10, 8, 20, 12], [7, 5, 11, 9]).Weights.Select(weight => decimal.Round(weight, 4)).ShouldBe(
            [0.1146m, 0.1981m, 0.4185m, 0.2689m]);

    // By hand: shares 1/2, 1/2, 0 and 1, 0, 0, so that the entropies are ln 2 / ln 3 and 0.
    [Fact]
    public void Stretched_values_reach_from_0_to_1()
    {
        var weighing = Weigh(stretch: true, [0.9, 0.9, 0.8], [0.5, 0.4, 0.4]);

        weighing.Figures.ShouldBe([new("A", 0.630929753571m, 0.369070246429m), new("B", 0m, 1m)]);
        weighing.Weights.ShouldBe([0.269577289691m, 0.730422710309m]);
        weighing.Summary.ShouldBe(new("熵权法，3 个单位的得分率，先作极差标准化", "entropy weights, achievement of 3 units, stretched to 0 … 1 first"));
    }

    [Fact]
    public void Values_that_hardly_differ_tell_nothing() =>
        new EntropyMethod(None, false, false).Weigh(Some(2), [[1, 1, 1.000000001], [1, 1.000000001, 1]]).Problems.Select(problem => problem.Code).ShouldBe(["weights.no_spread"]);

    private static Achievements None => new([], new Dictionary<string, IReadOnlyList<decimal?>>());

    private static EntropyWeighing Weigh(bool stretch, params double[][] columns) =>
        new EntropyMethod(None, false, stretch).Weigh(Some(columns.Length), columns).Value.ShouldBeOfType<EntropyWeighing>();
}

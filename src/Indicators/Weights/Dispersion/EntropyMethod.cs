using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Dispersion;

/// <summary>
/// 熵权法: the share of each unit in all that is achieved of an indicator; the more evenly it is spread, the less the indicator weighs.
/// </summary>
/// <param name="Achievements">What units achieve.</param>
/// <param name="CompleteOnly">Whether units that lack a value are left out.</param>
/// <param name="Stretch">Whether values are stretched to 0 … 1 first (极差标准化), as many texts do; achievement needs it not, and small differences then weigh as much as great ones.</param>
/// <remarks>C. E. Shannon, "A mathematical theory of communication" (1948); as weights: M. Zeleny, "Multiple Criteria Decision Making" (1982), chapter 7. 0 × ln 0 is 0.</remarks>
public sealed record EntropyMethod(Achievements Achievements, bool CompleteOnly, bool Stretch) : DispersionMethod(Achievements, CompleteOnly)
{
    // Below it, what is left of 1 − entropy is rounding.
    private const double Nothing = 1e-12;

    internal override Result<Weighing> Weigh(IReadOnlyList<Indicator> indicators, double[][] columns)
    {
        var entropies = columns.Select(column => EntropyOf(Stretch ? Stretched(column) : column)).ToArray();
        double[] divergences = [.. entropies.Select(entropy => Math.Max(0, 1 - entropy))];
        if (divergences.Sum() < Nothing)
        {
            return new Problem("weights.no_spread", new(
                "各单位的得分率几乎一样，熵权法分不出轻重；请用别的方法", "all units achieve almost the same, which gives entropy weights nothing to tell; use another method"), "round");
        }

        return new EntropyWeighing
        {
            Weights = Weighing.SharesOf(divergences),
            Figures = [.. indicators.Select((indicator, place) => new EntropyFigure(indicator.Code, Weighing.Rounded(entropies[place]), Weighing.Rounded(divergences[place])))],
            Units = columns[0].Length,
            Stretched = Stretch,
        };
    }

    private static double EntropyOf(double[] column)
    {
        var sum = column.Sum();
        return -column.Select(value => value / sum).Sum(share => share > 0 ? share * Math.Log(share) : 0) / Math.Log(column.Length);
    }
}

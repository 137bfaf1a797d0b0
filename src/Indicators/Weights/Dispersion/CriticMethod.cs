using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Dispersion;

/// <summary>CRITIC: an indicator weighs the more, the more it tells units apart and the less it says what others say already.</summary>
/// <param name="Achievements">What units achieve.</param>
/// <param name="CompleteOnly">Whether units that lack a value are left out.</param>
/// <remarks>
/// D. Diakoulaki, G. Mavrotas, L. Papayannakis, "Determining objective weights in multiple criteria problems: the CRITIC method", Computers and
/// Operations Research 22 (1995), 763-770.
/// </remarks>
public sealed record CriticMethod(Achievements Achievements, bool CompleteOnly) : DispersionMethod(Achievements, CompleteOnly)
{
    // Below it, what is left of 1 − r is rounding.
    private const double Nothing = 1e-9;

    internal override Result<Weighing> Weigh(IReadOnlyList<Indicator> indicators, double[][] columns)
    {
        var centered = columns.Select(column => Centered(Stretched(column))).ToArray();
        var deviations = centered.Select(Deviation).ToArray();
        var conflicts = new double[columns.Length];
        for (var one = 0; one < columns.Length; one++)
        {
            for (var other = one + 1; other < columns.Length; other++)
            {
                var conflict = 1 - (centered[one].Zip(centered[other], (x, y) => x * y).Average() / (deviations[one] * deviations[other]));
                conflicts[one] += conflict;
                conflicts[other] += conflict;
            }
        }

        if (conflicts.Sum() < Nothing)
        {
            return new Problem("weights.no_conflict", new(
                "这些指标的得分率完全同步，CRITIC 法分不出轻重；请用别的方法", "these indicators move exactly together, which gives CRITIC nothing to tell; use another method"), "round");
        }

        double[] information = [.. deviations.Zip(conflicts, (deviation, conflict) => deviation * Math.Max(0, conflict))];
        return new CriticWeighing
        {
            Weights = Weighing.SharesOf(information),
            Figures =
            [
                .. indicators.Select((indicator, place) => new CriticFigure(
                    indicator.Code, Weighing.Rounded(deviations[place]), Weighing.Rounded(conflicts[place]), Weighing.Rounded(information[place]))),
            ],
            Units = columns[0].Length,
        };
    }

    private static double[] Centered(double[] column)
    {
        var mean = column.Average();
        return [.. column.Select(value => value - mean)];
    }

    private static double Deviation(double[] centered) => Math.Sqrt(centered.Average(value => value * value));
}

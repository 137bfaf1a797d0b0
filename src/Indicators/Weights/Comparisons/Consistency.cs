using Fadu.Indicators.Weights.Methods;

namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>How far comparisons agree with each other (一致性检验).</summary>
/// <param name="LambdaMax">λmax, the greatest eigenvalue; as great as the number of indicators where they agree in all.</param>
/// <param name="Index">CI = (λmax − n) / (n − 1).</param>
/// <param name="RandomIndex">RI, the mean CI of random comparisons of so many indicators.</param>
/// <param name="Ratio">CR = CI / RI; 0 for two indicators, which can't contradict.</param>
/// <remarks>Random indices of T. L. Saaty, "The Analytic Hierarchy Process" (1980).</remarks>
public sealed record Consistency(decimal LambdaMax, decimal Index, decimal RandomIndex, decimal Ratio)
{
    /// <summary>The greatest ratio at which comparisons pass: 0.1.</summary>
    public const decimal MostRatio = 0.1m;

    /// <summary>Most indicators that can be compared with each other: for more, no random index is known.</summary>
    public const int MostIndicators = 15;

    private static readonly decimal[] _random = [0, 0, 0, 0.58m, 0.90m, 1.12m, 1.24m, 1.32m, 1.41m, 1.45m, 1.49m, 1.51m, 1.48m, 1.56m, 1.57m, 1.59m];

    /// <summary>Whether they pass: CR is at most 0.1.</summary>
    public bool Passed => Ratio <= MostRatio;

    /// <summary>Of a matrix.</summary>
    internal static Consistency Of(double lambdaMax, int size)
    {
        // λmax is never below n; what falls short of it was lost in rounding.
        var (index, random) = (Math.Max(0, (lambdaMax - size) / (size - 1)), _random[size]);
        return new(Weighing.Rounded(lambdaMax), Weighing.Rounded(index), random, random == 0 ? 0 : Weighing.Rounded(index / (double)random));
    }
}

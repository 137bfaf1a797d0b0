using Fadu.Indicators.Weights.Methods;

namespace Fadu.Indicators.Weights.Delphi;

/// <summary>协调系数: how far several experts put things into the same order.</summary>
/// <param name="W">Kendall's W, 0 (no agreement) to 1 (the same order), corrected for ties.</param>
/// <param name="ChiSquare">χ² = m (n − 1) W, to be compared with the table at n − 1 degrees of freedom.</param>
/// <param name="DegreesOfFreedom">n − 1.</param>
/// <remarks>M. G. Kendall and B. Babington Smith, "The problem of m rankings", Annals of Mathematical Statistics 10 (1939), 275-287.</remarks>
public sealed record Concordance(decimal W, decimal ChiSquare, int DegreesOfFreedom)
{
    /// <summary>Of what several experts give.</summary>
    /// <param name="experts">One list for each expert, of the same things in the same order; the greatest is ranked first, or last: W is the same.</param>
    /// <returns>Null for fewer than two experts or things, or where every expert gives all the same.</returns>
    internal static Concordance? Of(IReadOnlyList<IReadOnlyList<decimal>> experts)
    {
        var (count, things) = (experts.Count, experts is [] ? 0 : experts[0].Count);
        if (count < 2 || things < 2)
            return null;

        var sums = new double[things];
        var ties = 0d;
        foreach (var given in experts)
        {
            foreach (var group in given.Index().GroupBy(one => one.Item))
            {
                var (size, below) = (group.Count(), given.Count(other => other < group.Key));
                ties += ((double)size * size * size) - size;
                foreach (var (thing, _) in group)
                    sums[thing] += below + ((size + 1) / 2d);
            }
        }

        var mean = sums.Average();
        var most = ((double)count * count * (((double)things * things * things) - things)) - (count * ties);
        if (most <= 0)
            return null;

        var w = 12 * sums.Sum(sum => (sum - mean) * (sum - mean)) / most;
        return new(Weighing.Rounded(w), Weighing.Rounded(count * (things - 1) * w), things - 1);
    }
}

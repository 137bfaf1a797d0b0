namespace Fadu.Indicators.Robustness.Drawing;

/// <summary>Draws weights: each draw has its own stream of random numbers, so that it is the same whichever are made beside it.</summary>
/// <param name="tree">The weights as they are.</param>
/// <param name="uncertainty">How they are drawn.</param>
/// <param name="seed">Where the random numbers start.</param>
internal sealed class WeightDraws(WeightTree tree, WeightUncertainty uncertainty, long seed)
{
    private readonly double _amount = (double)uncertainty.Amount;

    /// <summary>The weights of one draw, by slot; those of each set add up as they do in the revision.</summary>
    public double[] Draw(int draw)
    {
        var (random, marks) = (new Xoshiro256(seed, 2L * draw), (double[])[.. tree.Nominal]);
        foreach (var set in tree.Sets)
        {
            var whole = set.Sum(slot => tree.Nominal[slot]);
            double sum;
            do
            {
                sum = 0;
                foreach (var slot in set)
                    sum += marks[slot] = Of(ref random, tree.Nominal[slot], whole);
            }
            while (sum <= 0);

            foreach (var slot in set)
                marks[slot] *= whole / sum;
        }

        tree.SumUp(marks);
        return marks;
    }

    private double Of(ref Xoshiro256 random, double nominal, double whole) => uncertainty.Kind is WeightUncertaintyKind.Dirichlet
        ? random.NextGamma(_amount * nominal / whole)
        : nominal * (1 + (_amount / 100 * ((2 * random.NextUnit()) - 1)));
}

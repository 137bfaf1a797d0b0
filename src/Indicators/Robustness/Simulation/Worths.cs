using Fadu.Indicators.Robustness.Drawing;

namespace Fadu.Indicators.Robustness.Simulation;

/// <summary>What indicators are worth to units that lack the same leaves: a node's worth is shared out among its children that count, by their weights.</summary>
internal static class Worths
{
    /// <summary>Each indicator's share of the whole.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="counts">By slot: whether it counts.</param>
    /// <param name="marks">Weights by slot.</param>
    /// <param name="shares">By slot, overwritten; the root's is 1, that of what does not count 0; divided by the parent's, the weight among its siblings.</param>
    public static void Share(WeightTree tree, bool[] counts, double[] marks, Span<double> shares)
    {
        for (var slot = tree.Slots - 1; slot >= 0; slot--)
            shares[slot] = IsAlive(tree, counts, marks, shares, slot) ? 1 : 0;

        for (var slot = 0; slot < tree.Slots; slot++)
        {
            var sum = 0.0;
            foreach (var child in tree.Children[slot])
                sum += shares[child] > 0 ? marks[child] : 0;
            foreach (var child in tree.Children[slot])
                shares[child] = shares[child] > 0 ? shares[slot] * marks[child] / sum : 0;
        }
    }

    // Without weight there is nothing to share in; a node counts where any child does.
    private static bool IsAlive(WeightTree tree, bool[] counts, double[] marks, Span<double> shares, int slot)
    {
        if (!counts[slot] || (slot > 0 && marks[slot] <= 0))
            return false;
        if (tree.Leaf[slot] >= 0)
            return true;

        foreach (var child in tree.Children[slot])
        {
            if (shares[child] > 0)
                return true;
        }

        return false;
    }
}

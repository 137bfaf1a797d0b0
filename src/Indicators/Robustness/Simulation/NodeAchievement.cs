using System.Diagnostics;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Robustness.Drawing;

namespace Fadu.Indicators.Robustness.Simulation;

/// <summary>What the units of a panel achieve on the whole where some node neither sums nor averages: node by node, from below. For one thread.</summary>
/// <param name="tree">The tree.</param>
/// <param name="panels">What units achieve on the leaves.</param>
internal sealed class NodeAchievement(WeightTree tree, UnitPanels panels)
{
    private readonly double[] _nodes = new double[tree.Slots * UnitPanels.Width];

    /// <summary>0 to 1, by place in the panel.</summary>
    /// <param name="panel">Which panel.</param>
    /// <param name="shares">What each slot is worth to these units; see <see cref="Worths"/>.</param>
    public ReadOnlySpan<double> OfRoot(int panel, ReadOnlySpan<double> shares)
    {
        for (var slot = tree.Slots - 1; slot >= 0; slot--)
        {
            var own = Of(slot);
            if (shares[slot] <= 0)
                own.Clear();
            else if (tree.Leaf[slot] is >= 0 and var leaf)
                panels.Achieved.AsSpan(((panel * panels.Leaves) + leaf) * UnitPanels.Width, UnitPanels.Width).CopyTo(own);
            else
                Aggregated(slot, shares, own);
        }

        return Of(0);
    }

    private Span<double> Of(int slot) => _nodes.AsSpan(slot * UnitPanels.Width, UnitPanels.Width);

    private void Aggregated(int slot, ReadOnlySpan<double> shares, Span<double> own)
    {
        var aggregate = tree.Aggregates[slot];
        own.Fill(aggregate is Aggregate.Min ? double.PositiveInfinity : 0);
        foreach (var child in tree.Children[slot])
        {
            if (shares[child] > 0)
                Add(aggregate, Of(child), shares[child] / shares[slot], own);
        }

        if (aggregate is not Aggregate.Geometric)
            return;

        // The logarithm of 0 is minus infinity, and so is any sum with it.
        for (var place = 0; place < own.Length; place++)
            own[place] = Math.Exp(own[place]);
    }

    private static void Add(Aggregate aggregate, ReadOnlySpan<double> child, double weight, Span<double> own)
    {
        switch (aggregate)
        {
            case Aggregate.Sum or Aggregate.Mean:
                for (var place = 0; place < own.Length; place++)
                    own[place] += weight * child[place];
                break;
            case Aggregate.Geometric:
                for (var place = 0; place < own.Length; place++)
                    own[place] += weight * Math.Log(child[place]);
                break;
            case Aggregate.Min:
                for (var place = 0; place < own.Length; place++)
                    own[place] = Math.Min(own[place], child[place]);
                break;
            default:
                throw new UnreachableException(aggregate.ToString());
        }
    }
}

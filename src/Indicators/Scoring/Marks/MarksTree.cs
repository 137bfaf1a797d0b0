using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>An indicator with all below it, and how its marks are shared out among those that count. Immutable.</summary>
internal sealed class MarksTree
{
    private const int OnStack = 64;

    private readonly List<MarksNode> _nodes = [];

    public MarksTree(CheckedIndicator root, int decimals)
    {
        Decimals = decimals;
        Add(root);
    }

    /// <summary>By slot: parents before children, in file order.</summary>
    public IReadOnlyList<MarksNode> Nodes => _nodes;

    /// <summary>Places kept of an indicator's marks.</summary>
    public int Decimals { get; }

    /// <summary>What each indicator is worth to a unit, and to all that lack the same leaves.</summary>
    /// <param name="leaves">By <see cref="CheckedIndicator.LeafIndex"/>; those of the tree are there.</param>
    /// <param name="unit">The unit.</param>
    public EffectiveMarks Effective(LeafColumn?[] leaves, int unit) => Effective(leaf => leaves[leaf.LeafIndex]!.DropsOut(unit));

    /// <summary>What each indicator is worth where some leaves have dropped out.</summary>
    public EffectiveMarks Effective(Func<CheckedIndicator, bool> dropsOut)
    {
        var (marks, counts) = (new decimal[_nodes.Count], new bool[_nodes.Count]);
        for (var slot = _nodes.Count - 1; slot >= 0; slot--)
            counts[slot] = _nodes[slot].Indicator.IsLeaf ? !dropsOut(_nodes[slot].Indicator) : Any(_nodes[slot].Bearing, counts);

        marks[0] = counts[0] ? _nodes[0].Marks : 0;
        foreach (var node in _nodes)
            ShareOut(node, marks, counts);

        return new(marks, counts);
    }

    /// <summary>By <see cref="CheckedIndicator.LeafIndex"/>, for the tree of a whole system: the nodes from the root down to the leaf.</summary>
    public MarksNode[][] PathsToLeaves()
    {
        var paths = new MarksNode[_nodes.Count][];
        var toLeaves = new MarksNode[_nodes.Count(node => node.Indicator.IsLeaf)][];
        paths[0] = [_nodes[0]];
        foreach (var node in _nodes)
        {
            foreach (var child in node.Children)
                paths[child.Slot] = [.. paths[node.Slot], child];
            if (node.Indicator.IsLeaf)
                toLeaves[node.Indicator.LeafIndex] = paths[node.Slot];
        }

        return toLeaves;
    }

    private static bool Any(MarksNode[] nodes, bool[] counts)
    {
        foreach (var node in nodes)
        {
            if (counts[node.Slot])
                return true;
        }

        return false;
    }

    /// <summary>Shares a node's marks out among its children that count: of no other slot anything is read or written.</summary>
    /// <remarks>A node that sums hands on its own marks. The children of any other are weighted by theirs, which keep their scale.</remarks>
    /// <param name="node">The node.</param>
    /// <param name="marks">By slot; the node's are there, those of its children 0.</param>
    /// <param name="counts">By slot: whether it counts.</param>
    public void ShareOut(MarksNode node, decimal[] marks, bool[] counts)
    {
        var whole = node.Aggregate is Aggregate.Sum ? marks[node.Slot] : node.WeighingMarks;
        var nominal = node.Weighing.Length <= OnStack ? stackalloc decimal[node.Weighing.Length] : new decimal[node.Weighing.Length];
        var sum = 0m;
        for (var i = 0; i < nominal.Length; i++)
            sum += nominal[i] = counts[node.Weighing[i].Slot] ? node.Weighing[i].Marks : 0;

        if (sum == 0 || whole == 0)
            return;
        if (sum != whole)
            Apportionment.Share(whole, nominal, Decimals, nominal);
        for (var i = 0; i < nominal.Length; i++)
            marks[node.Weighing[i].Slot] = nominal[i];
    }

    private MarksNode Add(CheckedIndicator indicator)
    {
        var slot = _nodes.Count;
        _nodes.Add(null!);
        return _nodes[slot] = new(indicator, slot, [.. indicator.Children.Select(Add)]);
    }
}

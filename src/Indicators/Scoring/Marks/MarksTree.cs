using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>An indicator with all below it, and how its marks are shared out among those that count. Immutable.</summary>
internal sealed class MarksTree
{
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

    /// <summary>What each indicator is worth when these leaves drop out.</summary>
    /// <param name="dropsOut">Whether a leaf drops out, by <see cref="CheckedIndicator.LeafIndex"/>.</param>
    public EffectiveMarks Effective(Func<int, bool> dropsOut)
    {
        var (marks, counts) = (new decimal[_nodes.Count], new bool[_nodes.Count]);
        for (var slot = _nodes.Count - 1; slot >= 0; slot--)
        {
            var node = _nodes[slot];
            counts[slot] = node.Indicator.IsLeaf ? !dropsOut(node.Indicator.LeafIndex) : Array.Exists(node.Bearing, child => counts[child.Slot]);
        }

        if (counts[0])
            marks[0] = _nodes[0].Marks;
        foreach (var node in _nodes)
            ShareOut(node, marks, counts);

        return new(marks, counts);
    }

    // A node that sums hands on its own marks. The children of any other are weighted by theirs, which keep their scale.
    private void ShareOut(MarksNode node, decimal[] marks, bool[] counts)
    {
        var whole = node.Aggregate is Aggregate.Sum ? marks[node.Slot] : node.WeighingMarks;
        var sharing = Array.FindAll(node.Weighing, child => counts[child.Slot]);
        if (sharing is [] || whole == 0)
            return;

        var nominal = Array.ConvertAll(sharing, child => child.Marks);
        var shares = nominal.Sum() == whole ? nominal : Apportionment.Share(whole, nominal, Decimals);
        for (var i = 0; i < sharing.Length; i++)
            marks[sharing[i].Slot] = shares[i];
    }

    private MarksNode Add(CheckedIndicator indicator)
    {
        var slot = _nodes.Count;
        _nodes.Add(null!);
        return _nodes[slot] = new(indicator, slot, [.. indicator.Children.Select(Add)]);
    }
}

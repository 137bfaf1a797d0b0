using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Bounds;

/// <summary>What every leaf is to do so that one bound is reached.</summary>
internal sealed class Wishes
{
    private readonly MarksTree _tree;
    private readonly MarksBounds _bounds;

    private Wishes(MarksTree tree, MarksBounds bounds, int adjustments)
    {
        (_tree, _bounds, Adjustments) = (tree, bounds, adjustments);
        Leaves = new Wish[tree.Nodes.Count(node => node.Indicator.IsLeaf)];
    }

    /// <summary>By leaf index.</summary>
    public Wish[] Leaves { get; }

    /// <summary>1: great bonuses and small deductions; -1: the other way round; 0: it does not matter.</summary>
    public int Adjustments { get; }

    /// <summary>For the least or the most of a case, with everything around it such that the indicator has that worth.</summary>
    public static Wishes For(MarksTree tree, MarksBounds bounds, MarksCase at, bool high, int adjustments)
    {
        var wishes = new Wishes(tree, bounds, adjustments);
        wishes.Choose(at, high ? Wish.High : Wish.Low);
        for (var here = at; here is { Above: { } above, Among: { } among }; here = above)
        {
            var siblings = tree.Nodes[above.Slot].Children;
            for (var i = 0; i < siblings.Length; i++)
            {
                if (siblings[i].Slot != here.Slot)
                    wishes.Choose(siblings[i], among, i, Wish.Count);
            }
        }

        return wishes;
    }

    private void Choose(MarksCase @case, Wish wish)
    {
        var node = _tree.Nodes[@case.Slot];
        if (node.Indicator.IsLeaf)
            Leaves[node.Indicator.LeafIndex] = wish;
        else if ((wish is Wish.Low ? @case.LowAt : @case.HighAt) is { } pattern)
        {
            for (var i = 0; i < node.Children.Length; i++)
                Choose(node.Children[i], pattern, i, wish);
        }
    }

    private void Choose(MarksNode child, MarksPattern pattern, int place, Wish wish)
    {
        if (pattern.Counts[place])
            Choose(_bounds.Case(child.Slot, pattern.Marks[place]), wish);
        else
            Drop(child);
    }

    private void Drop(MarksNode node)
    {
        if (node.Indicator.IsLeaf)
            Leaves[node.Indicator.LeafIndex] = Wish.Drop;
        foreach (var child in node.Bearing)
            Drop(child);
    }
}

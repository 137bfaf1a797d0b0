using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Robustness.Drawing;

/// <summary>The tree of a system by slot, with weights that can move.</summary>
/// <remarks>
/// Weights move against each other within a set: the leaves, and the nodes that do not sum, that stand under one node that does not sum, or
/// under the root, with nothing but sums between. A set keeps its sum; a node that sums is worth what its children are.
/// </remarks>
internal sealed class WeightTree
{
    private readonly int[] _parents;

    public WeightTree(MarksTree tree)
    {
        var nodes = tree.Nodes;
        Children = [.. nodes.Select(node => Array.ConvertAll(node.Weighing, child => child.Slot))];
        Aggregates = [.. nodes.Select(node => node.Aggregate)];
        Leaf = [.. nodes.Select(node => node.Indicator.LeafIndex)];
        Nominal = [.. nodes.Select(node => (double)node.Marks)];
        (_parents, SetOf) = (new int[nodes.Count], new int[nodes.Count]);
        Array.Fill(_parents, -1);
        Array.Fill(SetOf, -1);
        for (var slot = 0; slot < Children.Length; slot++)
        {
            foreach (var child in Children[slot])
                _parents[child] = slot;
        }

        for (var slot = 1; slot < SetOf.Length; slot++)
        {
            if (_parents[slot] is >= 0 and var parent)
                SetOf[slot] = IsHead(parent) ? parent : SetOf[parent];
        }

        Sets = [.. Enumerable.Range(0, nodes.Count).Where(IsHead).Select(head => (int[])[.. Enumerable.Range(0, nodes.Count).Where(slot => IsMember(slot) && SetOf[slot] == head)])
            .Where(set => set is not [])];
        IsLinear = Aggregates.All(aggregate => aggregate is Aggregate.Sum or Aggregate.Mean);
    }

    /// <summary>Slots of the children that have marks, by slot.</summary>
    public int[][] Children { get; }

    public Aggregate[] Aggregates { get; }

    /// <summary>Index of the leaf, by slot; -1 for nodes with children.</summary>
    public int[] Leaf { get; }

    /// <summary>Marks of the revision, by slot.</summary>
    public double[] Nominal { get; }

    /// <summary>Slots of the weights that move against each other.</summary>
    public IReadOnlyList<int[]> Sets { get; }

    /// <summary>By slot: the node under which its weight moves; -1 for the root and for what has no marks.</summary>
    public int[] SetOf { get; }

    /// <summary>Whether the total is a weighted sum of what the leaves achieve.</summary>
    public bool IsLinear { get; }

    public int Slots => Children.Length;

    /// <summary>Slot of the node above; -1 for the root and for what has no marks.</summary>
    public int ParentOf(int slot) => _parents[slot];

    /// <summary>The weights that an indicator is made of: itself, or of a node that sums what it sums.</summary>
    public IEnumerable<int> MembersOf(int slot) => IsMember(slot) ? [slot] : Children[slot].SelectMany(MembersOf);

    /// <summary>All weights of the set in which an indicator's weight moves.</summary>
    public IEnumerable<int> SetAround(int slot) => Sets.FirstOrDefault(set => SetOf[slot] >= 0 && SetOf[set[0]] == SetOf[slot]) ?? [];

    /// <summary>Gives the nodes that sum what their children have.</summary>
    public void SumUp(Span<double> marks)
    {
        for (var slot = Children.Length - 1; slot > 0; slot--)
        {
            if (IsMember(slot) || Children[slot] is [])
                continue;

            marks[slot] = 0;
            foreach (var child in Children[slot])
                marks[slot] += marks[child];
        }
    }

    private bool IsHead(int slot) => Leaf[slot] < 0 && (slot == 0 || Aggregates[slot] is not Aggregate.Sum);

    private bool IsMember(int slot) => _parents[slot] >= 0 && (Leaf[slot] >= 0 || Aggregates[slot] is not Aggregate.Sum);
}

using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Plans.Options;

/// <summary>
/// Where in what an option gives each figure stands: for every leaf its marks at each of the worths that it can have, then the marks of
/// bonuses, those of deductions below 0, and 1 for each rule that comes out well, else 0.
/// </summary>
internal sealed class GivesLayout
{
    private readonly int _decimals;
    private readonly CountingSum[] _sums;

    public GivesLayout(Part part, Worths worths, MarksTree tree, int decimals)
    {
        (Part, Worths, _decimals) = (part, worths, decimals);
        First = new int[part.Leaves.Count];
        for (var leaf = 0; leaf < First.Length; leaf++)
            (First[leaf], Count) = (Count, Count + worths.VariantsOf(part.Leaves[leaf]).Length);

        (Bonuses, Deductions, Rules) = (Count, Count + part.Bonuses.Count, Count + part.Bonuses.Count + part.Deductions.Count);
        Count = Rules + part.Rules.Count;
        _sums = [.. LeafSums(tree), new(Range(Bonuses, part.Bonuses.Count), null), new(Range(Deductions, part.Deductions.Count), null)];
    }

    public Part Part { get; }

    public Worths Worths { get; }

    /// <summary>By leaf of the part: its first figure.</summary>
    public int[] First { get; }

    /// <summary>The first bonus.</summary>
    public int Bonuses { get; }

    /// <summary>The first deduction.</summary>
    public int Deductions { get; }

    /// <summary>The first rule.</summary>
    public int Rules { get; }

    /// <summary>How many figures there are.</summary>
    public int Count { get; }

    /// <summary>Writes the marks of a leaf that counts.</summary>
    /// <param name="leaf">Place in the part.</param>
    /// <param name="result">What its formula gave; 0 where it gave nothing.</param>
    /// <param name="gives">Written to.</param>
    public void Write(int leaf, decimal result, double[] gives)
    {
        var indicator = Part.Leaves[leaf];
        var variants = Worths.VariantsOf(indicator);
        for (var i = 0; i < variants.Length; i++)
            gives[First[leaf] + i] = variants[i] > 0 ? (double)LeafMarks.Of(result, indicator.OutOf, variants[i], _decimals) : 0;
    }

    /// <summary>Writes that a leaf has dropped out.</summary>
    public void WriteDropped(int leaf, double[] gives) => Array.Fill(gives, -1, First[leaf], Worths.VariantsOf(Part.Leaves[leaf]).Length);

    /// <summary>
    /// What counts of what an option gives, whatever the goal: figures that only ever come in as one sum are summed up, so that an option
    /// does not pass for better since it gives the same marks by another leaf. One entry for each such sum, 0 where leaves of the part drop
    /// out with which it is not asked for, then one for each rule.
    /// </summary>
    /// <param name="gives">Laid out as here.</param>
    /// <param name="drops">The bits of the leaves that drop out.</param>
    public double[] CountingOf(double[] gives, ulong drops)
    {
        var counting = new double[_sums.Length + Part.Rules.Count];
        for (var sum = 0; sum < _sums.Length; sum++)
        {
            if (_sums[sum].Drops is { } asked && !asked.Contains(drops))
                continue;

            foreach (var place in _sums[sum].Places)
                counting[sum] += place < Bonuses ? Math.Max(0, gives[place]) : gives[place];
        }

        gives.AsSpan(Rules).CopyTo(counting.AsSpan(_sums.Length));
        return counting;
    }

    /// <summary>The figure of a leaf at the worth of a pattern.</summary>
    /// <param name="leaf">Place in the part.</param>
    /// <param name="worth">What it is worth, one of its variants.</param>
    public int PlaceOf(int leaf, decimal worth) => First[leaf] + Array.IndexOf(Worths.VariantsOf(Part.Leaves[leaf]), worth);

    private static int[] Range(int first, int count) => [.. Enumerable.Range(first, count)];

    // For each way in which leaves count: the leaves under one node that does nothing but add, down to them.
    private IEnumerable<CountingSum> LeafSums(MarksTree tree)
    {
        var slots = Part.Leaves.Select(leaf => tree.Nodes.First(node => node.Indicator == leaf).Slot).ToArray();
        var (adders, mask) = (AddersOf(tree.Nodes[0]), Worths.MaskOf(Part));
        return Worths.Patterns
            .SelectMany(pattern => Enumerable.Range(0, slots.Length)
                .Where(leaf => pattern.Effective.Marks[slots[leaf]] > 0 && pattern.Effective.Counts[slots[leaf]])
                .GroupBy(leaf => adders.GetValueOrDefault(slots[leaf], slots[leaf]), leaf => PlaceOf(leaf, pattern.Effective.Marks[slots[leaf]]), (_, places) => places.ToArray())
                .Select(places => (Places: places, Drops: pattern.Drops & mask)))
            .GroupBy(sum => string.Join(',', sum.Places), (_, same) => new CountingSum(same.First().Places, [.. same.Select(sum => sum.Drops).Distinct()]));
    }

    // By slot of a leaf: the slot of the highest such node above it, below the root, since bands may ask something of every first level.
    private static Dictionary<int, int> AddersOf(MarksNode root)
    {
        var adders = new Dictionary<int, int>();
        foreach (var child in root.Weighing)
            Walk(child, null);
        return adders;

        void Walk(MarksNode node, int? adder)
        {
            if (node.Indicator.IsLeaf)
                adders[node.Slot] = adder ?? node.Slot;

            var own = node.Aggregate is Aggregate.Sum ? adder ?? node.Slot : (int?)null;
            foreach (var child in node.Weighing)
                Walk(child, own);
        }
    }

    // Drops: of the part's leaves, with which it counts; null: always.
    private sealed record CountingSum(int[] Places, ulong[]? Drops);
}

using System.Numerics;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Bounds;

/// <summary>
/// The least and the most that each indicator of a tree can get, over all ways in which indicators can drop out: the marks of a node
/// never fall when a child's rise, so each child is looked at by itself, once for every worth that it can have.
/// </summary>
internal sealed class MarksBounds
{
    // Two to the power of the children of one node that may or may not drop out. Beyond, 0 to the full marks is all that is said.
    private const int MostUncertain = 10;
    private const int MostPatterns = 20_000;

    private readonly MarksTree _tree;
    private readonly TermRanges _ranges;
    private readonly bool[] _canCount;
    private readonly bool[] _canDrop;
    private readonly string[] _dropsWith;
    private readonly Dictionary<decimal, MarksCase>[] _cases;
    private readonly decimal?[] _rough;
    private int _patterns;

    public MarksBounds(MarksTree tree, TermRanges ranges)
    {
        (_tree, _ranges) = (tree, ranges);
        var slots = tree.Nodes.Count;
        (_canCount, _canDrop, _dropsWith, _rough) = (new bool[slots], new bool[slots], new string[slots], new decimal?[slots]);
        _cases = [.. Enumerable.Range(0, slots).Select(_ => new Dictionary<decimal, MarksCase>())];
        for (var slot = slots - 1; slot >= 0; slot--)
            Judge(tree.Nodes[slot]);

        Root = _canCount[0] ? Visit(tree.Nodes[0], tree.Nodes[0].Marks, null, null) : null;

        // What has no marks may count where everything around it has dropped out.
        foreach (var node in tree.Nodes)
        {
            foreach (var child in node.Children.Where(child => !Shares(node, child) && _canCount[child.Slot]))
                Visit(child, 0, null, null);
        }
    }

    /// <summary>The whole; null: it surely drops out.</summary>
    public MarksCase? Root { get; }

    /// <summary>Whether an indicator can drop out by what is below it or by its own condition.</summary>
    public bool CanDrop(int slot) => _canDrop[slot];

    /// <summary>Whether an indicator can count.</summary>
    public bool CanCount(int slot) => _canCount[slot];

    /// <summary>Every worth that an indicator can have where it counts; none: it surely drops out.</summary>
    public IReadOnlyCollection<MarksCase> Cases(int slot) => _cases[slot].Values;

    /// <summary>The case of an indicator that is worth so much.</summary>
    public MarksCase Case(int slot, decimal effective) => _cases[slot][effective];

    /// <summary>The most that an indicator can get where the ways were too many to look at; null: they were not.</summary>
    public decimal? Rough(int slot) => _rough[slot];

    private void Judge(MarksNode node)
    {
        var (slot, condition) = (node.Slot, _ranges.Condition(node.Indicator));
        bool there, gone;
        if (node.Indicator.IsLeaf)
        {
            var (result, skips) = (_ranges.Leaf(node.Indicator), node.Indicator.WhenMissing is WhenMissing.Skip);
            (there, gone) = (result.CanBeThere || !skips, skips && result.CanBeMissing);
        }
        else
        {
            there = Array.Exists(node.Bearing, child => _canCount[child.Slot]);
            gone = Array.TrueForAll(node.Bearing, child => _canDrop[child.Slot]);
        }

        (_canCount[slot], _canDrop[slot]) = (condition.CanApply && there, condition.CanFail || gone);

        // Siblings that drop out by nothing but the same condition drop out together.
        _dropsWith[slot] = gone || node.Indicator.AppliesWhen is not { } own ? $" {slot}" : own.Text;
    }

    private MarksCase Visit(MarksNode node, decimal effective, MarksCase? above, MarksPattern? among)
    {
        if (_cases[node.Slot].TryGetValue(effective, out var known))
            return known;

        var found = new MarksCase { Slot = node.Slot, Effective = effective, Above = above, Among = among };
        _cases[node.Slot].Add(effective, found);
        if (node.Indicator.IsLeaf)
            OfLeaf(node, found);
        else
            OfNode(node, found);

        return found;
    }

    private void OfLeaf(MarksNode leaf, MarksCase found)
    {
        if (found.Effective == 0)
            return;

        var (result, outOf) = (_ranges.Leaf(leaf.Indicator), leaf.Indicator.OutOf);
        found.High = result.CanBeThere ? LeafMarks.Of(result.High ?? outOf, outOf, found.Effective, _tree.Decimals) : 0;
        found.Low = result.CanBeMissing && leaf.Indicator.WhenMissing is not WhenMissing.Skip ? 0 : LeafMarks.Of(result.Low ?? 0, outOf, found.Effective, _tree.Decimals);
    }

    private void OfNode(MarksNode node, MarksCase found)
    {
        var children = node.Children;
        int[][] uncertain =
        [
            .. children.Where(child => Shares(node, child) && _canCount[child.Slot] && _canDrop[child.Slot]).Select(child => child.Slot)
                .GroupBy(slot => _dropsWith[slot], StringComparer.Ordinal).Select(together => together.ToArray()),
        ];
        if (uncertain.Length > MostUncertain || (_patterns += 1 << uncertain.Length) > MostPatterns)
        {
            Roughen(node, found.Effective);
            (found.Low, found.High) = (0, found.Effective);
            return;
        }

        var (marks, counts, any) = (new decimal[_tree.Nodes.Count], new bool[_tree.Nodes.Count], false);
        // With all of them first: where it makes no difference, nothing drops out.
        for (var dropped = 0; dropped < 1 << uncertain.Length; dropped++)
        {
            foreach (var child in children)
                (marks[child.Slot], counts[child.Slot]) = (0, _canCount[child.Slot]);
            for (var rest = dropped; rest != 0; rest &= rest - 1)
                Array.ForEach(uncertain[BitOperations.TrailingZeroCount(rest)], slot => counts[slot] = false);
            if (!Array.Exists(node.Bearing, child => counts[child.Slot]))
                continue;

            marks[node.Slot] = found.Effective;
            _tree.ShareOut(node, marks, counts);
            var (low, high) = Aggregated(node, found, marks, counts);
            if (!any || low < found.Low)
                (found.Low, found.LowAt) = (low, PatternOf(node, marks, counts));
            if (!any || high > found.High)
                (found.High, found.HighAt) = (high, PatternOf(node, marks, counts));
            any = true;
        }
    }

    private (decimal Low, decimal High) Aggregated(MarksNode node, MarksCase found, decimal[] marks, bool[] counts)
    {
        var (low, high, sums) = (0m, 0m, node.Aggregate is Aggregate.Sum);
        var lows = new NodeMarks(node.Aggregate);
        var highs = new NodeMarks(node.Aggregate);
        MarksPattern? pattern = null;
        foreach (var child in node.Children)
        {
            if (!counts[child.Slot])
                continue;

            var worth = marks[child.Slot];
            if (!_cases[child.Slot].TryGetValue(worth, out var one))
                one = Visit(child, worth, found, pattern ??= PatternOf(node, marks, counts));
            if (sums)
            {
                (low, high) = (low + one.Low, high + one.High);
            }
            else if (worth > 0)
            {
                lows.Add(child.Marks, worth, one.Low);
                highs.Add(child.Marks, worth, one.High);
            }
        }

        return sums ? (low, high) : (lows.Of(found.Effective), highs.Of(found.Effective));
    }

    private static MarksPattern PatternOf(MarksNode node, decimal[] marks, bool[] counts) =>
        new(Array.ConvertAll(node.Children, child => counts[child.Slot]), Array.ConvertAll(node.Children, child => marks[child.Slot]));

    // What has no marks neither shares in any nor keeps a node that has some from dropping out.
    private static bool Shares(MarksNode node, MarksNode child) => child.Marks > 0 || node.Marks == 0;

    private void Roughen(MarksNode node, decimal most)
    {
        _rough[node.Slot] = Math.Max(_rough[node.Slot] ?? 0, most);
        foreach (var child in node.Children)
            Roughen(child, node.Aggregate is Aggregate.Sum ? most : node.WeighingMarks);
    }
}

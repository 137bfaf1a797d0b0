using Fadu.Indicators.Scoring.Changes;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>What each indicator of a tree is worth to each unit, kept once for all units that lack the same leaves.</summary>
internal sealed class MarksPatterns
{
    private const int Spare = 64;

    private readonly int[] _of;
    private readonly IReadOnlyList<EffectiveMarks> _patterns;

    private MarksPatterns(int[] of, IReadOnlyList<EffectiveMarks> patterns) => (_of, _patterns) = (of, patterns);

    /// <summary>What the indicators are worth to a unit.</summary>
    public EffectiveMarks this[int unit] => _patterns[_of[unit]];

    /// <param name="tree">The tree.</param>
    /// <param name="leaves">By leaf index; those of the tree are there.</param>
    /// <param name="units">Number of units.</param>
    public static MarksPatterns Of(MarksTree tree, LeafColumn?[] leaves, int units)
    {
        var own = tree.Nodes.Where(node => node.Indicator.IsLeaf).Select(node => leaves[node.Indicator.LeafIndex]!).ToArray();
        var found = DropOutPatterns.Find(own, units);
        return new(found.Of, [.. found.Examples.Select(unit => tree.Effective(leaves, unit))]);
    }

    /// <summary>The same after some rows of the leaves changed, and the rows in which other leaves drop out than before.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="before">The leaves as they were.</param>
    /// <param name="changes">Where the leaves changed.</param>
    /// <param name="leaves">The leaves as they are.</param>
    public (MarksPatterns Patterns, RowSet Changed) After(
        MarksTree tree, LeafColumn?[] before, IReadOnlyList<Tracked<LeafColumn>?> changes, LeafColumn?[] leaves)
    {
        var rows = RowSet.Of(tree.Nodes.Where(node => node.Indicator.IsLeaf).Select(node => node.Indicator.LeafIndex)
            .SelectMany(leaf => changes[leaf]!.Changed.Where(row => before[leaf]!.DropsOut(row) != leaves[leaf]!.DropsOut(row))));
        if (rows.IsEmpty)
            return (this, rows);

        // Patterns that nobody has any more stay where they are, until they outnumber the units.
        if (_patterns.Count > _of.Length + Spare)
            return (Of(tree, leaves, _of.Length), rows);

        var (of, patterns) = ((int[])[.. _of], (List<EffectiveMarks>)[.. _patterns]);
        foreach (var row in rows)
        {
            var effective = tree.Effective(leaves, row);
            of[row] = patterns.FindIndex(known => known.Counts.AsSpan().SequenceEqual(effective.Counts));
            if (of[row] >= 0)
                continue;

            of[row] = patterns.Count;
            patterns.Add(effective);
        }

        return (new(of, patterns), rows);
    }
}

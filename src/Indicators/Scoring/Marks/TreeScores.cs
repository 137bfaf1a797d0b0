using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring.Changes;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>Scores of every indicator of a tree for every unit, by column; what did not change is shared with the scores before.</summary>
internal sealed class TreeScores
{
    private readonly MarksTree _tree;
    private readonly LeafColumn?[] _leaves;
    private readonly MarksPatterns _patterns;
    private readonly decimal[][] _scores;
    private readonly RowSet[] _changed;

    /// <param name="tree">The tree.</param>
    /// <param name="leaves">By leaf index; those of the tree are there.</param>
    /// <param name="units">Number of units.</param>
    /// <param name="alike">Scores of another tree over the same units, from which those are taken over that come out alike; null: none.</param>
    public TreeScores(MarksTree tree, IReadOnlyList<Tracked<LeafColumn>?> leaves, int units, TreeScores? alike)
    {
        (_tree, _leaves) = (tree, [.. leaves.Select(leaf => leaf?.Now)]);
        _patterns = MarksPatterns.Of(tree, _leaves, units);
        (_scores, _changed) = (new decimal[tree.Nodes.Count][], []);
        var slots = alike is null || alike._tree.Decimals != tree.Decimals ? null : alike._tree.Nodes.ToDictionary(node => node.Indicator.Code, node => node.Slot, StringComparer.Ordinal);
        for (var slot = tree.Nodes.Count - 1; slot >= 0; slot--)
        {
            var node = tree.Nodes[slot];
            _scores[slot] = slots is not null && slots.TryGetValue(node.Indicator.Code, out var other) && TakenOver(node, alike!, other) is { } known ? known : Scored(node, units);
        }
    }

    /// <param name="before">Scores of the same units.</param>
    /// <param name="leaves">As they are now.</param>
    public TreeScores(TreeScores before, IReadOnlyList<Tracked<LeafColumn>?> leaves)
    {
        (_tree, _leaves) = (before._tree, [.. leaves.Select(leaf => leaf?.Now)]);
        (_patterns, ChangedMarks) = before._patterns.After(_tree, before._leaves, leaves, _leaves);
        (_scores, _changed) = ([.. before._scores], new RowSet[before._scores.Length]);
        for (var slot = _scores.Length - 1; slot >= 0; slot--)
        {
            var node = _tree.Nodes[slot];
            var rows = node.Indicator.IsLeaf ? leaves[node.Indicator.LeafIndex]!.Changed : RowSet.None;
            foreach (var child in node.Weighing)
                rows = rows.Union(_changed[child.Slot]);

            _changed[slot] = ScoreAnew(node, rows.Union(ChangedMarks));
        }
    }

    /// <summary>Rows in which other leaves drop out than before, so that indicators are worth something else.</summary>
    public RowSet ChangedMarks { get; } = RowSet.None;

    /// <summary>Rows in which an indicator's score differs from before.</summary>
    public RowSet ChangedOf(int slot) => _changed is [] ? RowSet.None : _changed[slot];

    /// <summary>Rows in which the root's score, or that of an indicator directly below it, differs from before.</summary>
    public RowSet ChangedAtTop()
    {
        var rows = ChangedOf(0).Union(ChangedMarks);
        foreach (var child in _tree.Nodes[0].Weighing)
            rows = rows.Union(ChangedOf(child.Slot));

        return rows;
    }

    /// <summary>Whether an indicator counts for a unit, or has dropped out.</summary>
    public bool Counts(int unit, int slot) => _patterns[unit].Counts[slot];

    /// <summary>What an indicator is worth to a unit; 0 where it has dropped out.</summary>
    public decimal EffectiveMarks(int unit, int slot) => _patterns[unit].Marks[slot];

    /// <summary>What a unit got; 0 where the indicator has dropped out.</summary>
    public decimal Score(int unit, int slot) => _scores[slot][unit];

    /// <summary>Whether every indicator directly below the root that counts is achieved at least to a share of its marks.</summary>
    public bool EachAtLeast(int unit, decimal share)
    {
        foreach (var child in _tree.Nodes[0].Weighing)
        {
            var marks = EffectiveMarks(unit, child.Slot);
            if (marks > 0 && Numbers.Compare(Score(unit, child.Slot) / marks, share) < 0)
                return false;
        }

        return true;
    }

    /// <summary>The root's scores as a column that formulas read; missing where it does not count.</summary>
    public Column RootColumn()
    {
        var column = new Column(FormulaType.Number, _scores[0].Length);
        _scores[0].CopyTo(column.Numbers, 0);
        for (var unit = 0; unit < column.Rows; unit++)
            column.Missing[unit] = Counts(unit, 0) ? MissingReason.None : MissingReason.DoesNotApply;

        return column;
    }

    private decimal[] Scored(MarksNode node, int units)
    {
        var scores = new decimal[units];
        for (var unit = 0; unit < units; unit++)
            scores[unit] = ScoreOf(node, unit);

        return scores;
    }

    // The very array where nothing differs; null where it has to be reckoned from nothing.
    private decimal[]? TakenOver(MarksNode node, TreeScores alike, int other)
    {
        var former = alike._tree.Nodes[other];
        if (node.Indicator.IsLeaf)
            return former.Indicator.IsLeaf && SameScale(node, former, alike) ? LeafTakenOver(node, alike, other) : null;

        var sumsTheSame = !former.Indicator.IsLeaf && node.Aggregate is Aggregate.Sum && former.Aggregate is Aggregate.Sum && node.Weighing.Length == former.Weighing.Length
            && node.Weighing.Zip(former.Weighing).All(pair => ReferenceEquals(_scores[pair.First.Slot], alike._scores[pair.Second.Slot]));
        return sumsTheSame ? alike._scores[other] : null;
    }

    private bool SameScale(MarksNode leaf, MarksNode former, TreeScores alike) => !ColumnChanges.Differ(leaf.Indicator.OutOf, former.Indicator.OutOf)
        && ReferenceEquals(_leaves[leaf.Indicator.LeafIndex]!.Results, alike._leaves[former.Indicator.LeafIndex]!.Results);

    // What a leaf gets depends on its result, its scale, and what it is worth to the unit.
    private decimal[] LeafTakenOver(MarksNode leaf, TreeScores alike, int other)
    {
        var (former, own) = (alike._scores[other], (decimal[]?)null);
        for (var unit = 0; unit < former.Length; unit++)
        {
            if (ColumnChanges.Differ(_patterns[unit].Marks[leaf.Slot], alike._patterns[unit].Marks[other]))
                (own ??= [.. former])[unit] = ScoreOf(leaf, unit);
        }

        return own ?? former;
    }

    private RowSet ScoreAnew(MarksNode node, RowSet rows)
    {
        var (before, changed) = (_scores[node.Slot], new List<int>());
        foreach (var unit in rows)
        {
            var score = ScoreOf(node, unit);
            if (!ColumnChanges.Differ(score, before[unit]))
                continue;

            // Somebody may be reading those from before.
            if (changed.Count == 0)
                _scores[node.Slot] = [.. before];
            _scores[node.Slot][unit] = score;
            changed.Add(unit);
        }

        return RowSet.OfAscending(changed);
    }

    // What stands below it has been scored.
    private decimal ScoreOf(MarksNode node, int unit)
    {
        var marks = _patterns[unit].Marks;
        return node.Indicator.IsLeaf ? ScoreOfLeaf(node, marks[node.Slot], unit)
            : node.Aggregate is Aggregate.Sum ? SumOf(node, unit)
            : ScoreOfNode(node, marks, unit);
    }

    private decimal ScoreOfLeaf(MarksNode leaf, decimal effective, int unit)
    {
        var results = _leaves[leaf.Indicator.LeafIndex]!.Results;

        // What has dropped out is worth nothing, so it gets nothing.
        return effective > 0 && results.Missing[unit] is MissingReason.None
            ? LeafMarks.Of(results.Numbers[unit], leaf.Indicator.OutOf, effective, _tree.Decimals)
            : 0;
    }

    private decimal SumOf(MarksNode node, int unit)
    {
        var sum = 0m;
        foreach (var child in node.Weighing)
            sum += _scores[child.Slot][unit];

        return sum;
    }

    private decimal ScoreOfNode(MarksNode node, decimal[] effective, int unit)
    {
        var marks = new NodeMarks(node.Aggregate);
        foreach (var child in node.Weighing)
        {
            if (effective[child.Slot] is var worth and > 0)
                marks.Add(child.Marks, worth, _scores[child.Slot][unit]);
        }

        return marks.Of(effective[node.Slot]);
    }
}

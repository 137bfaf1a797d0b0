using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>Scores of every indicator of a tree for every unit, by column.</summary>
internal sealed class TreeScores
{
    private readonly MarksTree _tree;
    private readonly DropOutPatterns _patterns;
    private readonly EffectiveMarks[] _effective;
    private readonly decimal[][] _scores;

    /// <param name="tree">The tree.</param>
    /// <param name="leaves">By leaf index; those of the tree are there.</param>
    /// <param name="units">Number of units.</param>
    public TreeScores(MarksTree tree, LeafColumn?[] leaves, int units)
    {
        _tree = tree;
        var own = tree.Nodes.Where(node => node.Indicator.IsLeaf).Select(node => leaves[node.Indicator.LeafIndex]!).ToArray();
        _patterns = DropOutPatterns.Find(own, units);
        _effective = [.. _patterns.Examples.Select(unit => tree.Effective(leaves, unit))];

        _scores = new decimal[tree.Nodes.Count][];
        for (var slot = tree.Nodes.Count - 1; slot >= 0; slot--)
        {
            var node = tree.Nodes[slot];
            _scores[slot] = new decimal[units];
            if (node.Indicator.IsLeaf)
                ScoreLeaf(node, leaves[node.Indicator.LeafIndex]!);
            else if (node.Aggregate is Aggregate.Sum)
                ScoreSum(node);
            else
                ScoreNode(node);
        }
    }

    /// <summary>Whether an indicator counts for a unit, or has dropped out.</summary>
    public bool Counts(int unit, int slot) => _effective[_patterns.Of[unit]].Counts[slot];

    /// <summary>What an indicator is worth to a unit; 0 where it has dropped out.</summary>
    public decimal EffectiveMarks(int unit, int slot) => _effective[_patterns.Of[unit]].Marks[slot];

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

    private void ScoreLeaf(MarksNode leaf, LeafColumn column)
    {
        var (scores, results, missing, patterns) = (_scores[leaf.Slot], column.Results.Numbers, column.Results.Missing, _patterns.Of);
        var (outOf, decimals) = (leaf.Indicator.OutOf, _tree.Decimals);
        var marks = Array.ConvertAll(_effective, effective => effective.Marks[leaf.Slot]);
        for (var unit = 0; unit < scores.Length; unit++)
        {
            // What has dropped out is worth nothing, so it gets nothing.
            if (missing[unit] is MissingReason.None && marks[patterns[unit]] is var effective and > 0)
                scores[unit] = LeafMarks.Of(results[unit], outOf, effective, decimals);
        }
    }

    private void ScoreSum(MarksNode node)
    {
        var scores = _scores[node.Slot];
        foreach (var child in node.Weighing)
        {
            var below = _scores[child.Slot];
            for (var unit = 0; unit < scores.Length; unit++)
                scores[unit] += below[unit];
        }
    }

    private void ScoreNode(MarksNode node)
    {
        var scores = _scores[node.Slot];
        for (var unit = 0; unit < scores.Length; unit++)
        {
            var effective = _effective[_patterns.Of[unit]].Marks;
            var marks = new NodeMarks(node.Aggregate);
            foreach (var child in node.Weighing)
            {
                if (effective[child.Slot] is var worth and > 0)
                    marks.Add(child.Marks, worth, _scores[child.Slot][unit]);
            }

            scores[unit] = marks.Of(effective[node.Slot]);
        }
    }
}

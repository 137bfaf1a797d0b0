using System.Numerics;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Robustness.Simulation;

/// <summary>
/// What units achieve on each leaf, 0 to 1, packed for products with weights: in panels as wide as two vectors, of units that lack the same
/// leaves.
/// </summary>
internal sealed class UnitPanels
{
    private readonly CheckedIndicator[] _leaves;

    /// <param name="tree">The tree.</param>
    /// <param name="scores">The scored round.</param>
    /// <param name="rows">Rows of the units.</param>
    public UnitPanels(WeightTree tree, RoundScores scores, int[] rows)
    {
        _leaves = [.. scores.Plan.System.Leaves];
        var (numbers, members) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<List<int>>());
        for (var unit = 0; unit < rows.Length; unit++)
        {
            var pattern = string.Create(_leaves.Length, (this, scores, Row: rows[unit]), static (text, state) =>
            {
                for (var leaf = 0; leaf < text.Length; leaf++)
                    text[leaf] = state.scores.Score(state.Row, state.Item1._leaves[leaf]) is null ? '-' : '+';
            });
            if (numbers.TryAdd(pattern, members.Count))
                members.Add([]);
            members[numbers[pattern]].Add(unit);
        }

        var panels = members.Sum(of => (of.Count + Width - 1) / Width);
        (Achieved, Places, PatternOf) = (new double[panels * Leaves * Width], new int[rows.Length], new int[panels]);
        Counts = [.. numbers.OrderBy(pair => pair.Value).Select(pair => CountsOf(tree, pair.Key))];
        var panel = 0;
        for (var pattern = 0; pattern < members.Count; pattern++)
        {
            for (var i = 0; i < members[pattern].Count; i++)
            {
                PatternOf[panel + (i / Width)] = pattern;
                Fill(scores, rows, members[pattern][i], panel + (i / Width), i % Width);
            }

            panel += (members[pattern].Count + Width - 1) / Width;
        }
    }

    /// <summary>Units of a panel.</summary>
    public static int Width => 2 * Vector<double>.Count;

    public int Panels => PatternOf.Length;

    public int Leaves => _leaves.Length;

    /// <summary>Panel by panel, leaf by leaf: what its units achieve. Where a panel is not full, and where a leaf has dropped out, 0.</summary>
    public double[] Achieved { get; }

    /// <summary>By unit: where it stands, panel × <see cref="Width"/> + place in it.</summary>
    public int[] Places { get; }

    /// <summary>By panel.</summary>
    public int[] PatternOf { get; }

    /// <summary>By pattern, by slot: whether it counts for these units.</summary>
    public IReadOnlyList<bool[]> Counts { get; }

    private static bool[] CountsOf(WeightTree tree, string pattern)
    {
        var counts = new bool[tree.Slots];
        for (var slot = counts.Length - 1; slot >= 0; slot--)
            counts[slot] = tree.Leaf[slot] >= 0 ? pattern[tree.Leaf[slot]] is '+' : Array.Exists(tree.Children[slot], child => counts[child]);

        return counts;
    }

    private void Fill(RoundScores scores, int[] rows, int unit, int panel, int place)
    {
        Places[unit] = (panel * Width) + place;
        for (var leaf = 0; leaf < Leaves; leaf++)
            Achieved[(((panel * Leaves) + leaf) * Width) + place] = AchievedBy(scores, rows[unit], _leaves[leaf]);
    }

    // Before it is rounded to marks: other weights would round it elsewhere.
    private static double AchievedBy(RoundScores scores, int row, CheckedIndicator leaf)
    {
        if (scores.Score(row, leaf) is null || scores.Result(row, leaf) is not { IsMissing: false } result || result.Number <= 0)
            return 0;

        return Numbers.Snap(result.Number) >= leaf.OutOf ? 1 : (double)result.Number / (double)leaf.OutOf;
    }
}

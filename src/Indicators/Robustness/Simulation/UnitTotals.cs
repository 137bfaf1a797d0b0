using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Robustness.Simulation;

/// <summary>Totals of units under given weights, in double: exact shares, not rounded to marks. For one thread.</summary>
/// <remarks>
/// What the engine's total has beyond that under the present weights (rounded marks, bonuses, deductions) is added as it stands, so that
/// under the present weights the totals are the engine's. A product of matrices in blocks that stay in registers (Goto and van de Geijn,
/// "Anatomy of high-performance matrix multiplication", ACM TOMS 34, 2008).
/// </remarks>
internal sealed class UnitTotals
{
    /// <summary>Draws that are made together.</summary>
    public const int Together = 4;

    private readonly WeightTree _tree;
    private readonly UnitPanels _panels;
    private readonly double _whole;
    private readonly double[] _constants;
    private readonly double[] _shares;
    private readonly double[] _weights;
    private readonly NodeAchievement _node;

    /// <param name="tree">The tree.</param>
    /// <param name="scores">The scored round.</param>
    /// <param name="rows">Rows of the units.</param>
    public UnitTotals(WeightTree tree, RoundScores scores, int[] rows)
    {
        (_tree, _panels, _whole) = (tree, new(tree, scores, rows), (double)scores.Plan.System.Root.Marks);
        (_shares, _weights, _node) = (new double[tree.Slots], new double[_panels.Leaves * Together], new(tree, _panels));
        _constants = new double[Places];
        var present = new double[Places];
        Fill([tree.Nominal], [present]);
        for (var unit = 0; unit < rows.Length; unit++)
        {
            var place = _panels.Places[unit];
            _constants[place] = (double)TotalOf(scores, rows[unit]) - present[place];
        }
    }

    /// <summary>Length of an array of totals.</summary>
    public int Places => _panels.Panels * UnitPanels.Width;

    /// <summary>By unit: where its total stands.</summary>
    public int[] PlaceOf => _panels.Places;

    /// <summary>The engine's total before it is rounded and held to 0.</summary>
    public static decimal TotalOf(RoundScores scores, int row) =>
        (scores.Whole(row) ?? 0) + scores.Outcome.Bonuses.Sum(row) - scores.Outcome.Deductions.Sum(row);

    /// <summary>Computes totals under several weights at once.</summary>
    /// <param name="marks">1 to <see cref="Together"/> sets of weights, each by slot.</param>
    /// <param name="totals">An array for each, by place; overwritten.</param>
    public void Fill(ReadOnlySpan<double[]> marks, ReadOnlySpan<double[]> totals)
    {
        if (_tree.IsLinear)
            FillLinear(marks, totals);
        else
            FillByNodes(marks, totals);
    }

    private void FillLinear(ReadOnlySpan<double[]> marks, ReadOnlySpan<double[]> totals)
    {
        var pattern = -1;
        for (var panel = 0; panel < _panels.Panels; panel++)
        {
            if (_panels.PatternOf[panel] != pattern)
                Weigh(marks, pattern = _panels.PatternOf[panel]);
            Multiply(panel, totals);
        }
    }

    // Leaf by leaf, the weights of the draws side by side.
    private void Weigh(ReadOnlySpan<double[]> marks, int pattern)
    {
        for (var draw = 0; draw < marks.Length; draw++)
        {
            Worths.Share(_tree, _panels.Counts[pattern], marks[draw], _shares);
            for (var slot = 0; slot < _shares.Length; slot++)
            {
                if (_tree.Leaf[slot] is >= 0 and var leaf)
                    _weights[(leaf * Together) + draw] = _shares[slot] * _whole;
            }
        }
    }

    private void Multiply(int panel, ReadOnlySpan<double[]> totals)
    {
        var (lanes, leaves, first) = (Vector<double>.Count, _panels.Leaves, panel * UnitPanels.Width);
        ref var achieved = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_panels.Achieved), (nint)panel * leaves * UnitPanels.Width);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        Vector<double> a0 = new(_constants, first), a1 = new(_constants, first + lanes);
        var (b0, b1, c0, c1, d0, d1) = (a0, a1, a0, a1, a0, a1);
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var x0 = Vector.LoadUnsafe(ref achieved);
            var x1 = Vector.LoadUnsafe(ref achieved, (nuint)lanes);
            var (a, b) = (new Vector<double>(weights), new Vector<double>(Unsafe.Add(ref weights, 1)));
            var (c, d) = (new Vector<double>(Unsafe.Add(ref weights, 2)), new Vector<double>(Unsafe.Add(ref weights, 3)));
            a0 = Vector.MultiplyAddEstimate(a, x0, a0);
            a1 = Vector.MultiplyAddEstimate(a, x1, a1);
            b0 = Vector.MultiplyAddEstimate(b, x0, b0);
            b1 = Vector.MultiplyAddEstimate(b, x1, b1);
            c0 = Vector.MultiplyAddEstimate(c, x0, c0);
            c1 = Vector.MultiplyAddEstimate(c, x1, c1);
            d0 = Vector.MultiplyAddEstimate(d, x0, d0);
            d1 = Vector.MultiplyAddEstimate(d, x1, d1);
            achieved = ref Unsafe.Add(ref achieved, UnitPanels.Width);
            weights = ref Unsafe.Add(ref weights, Together);
        }

        Store(totals, 0, first, a0, a1);
        Store(totals, 1, first, b0, b1);
        Store(totals, 2, first, c0, c1);
        Store(totals, 3, first, d0, d1);
    }

    private static void Store(ReadOnlySpan<double[]> totals, int draw, int first, Vector<double> left, Vector<double> right)
    {
        if (draw >= totals.Length)
            return;

        left.CopyTo(totals[draw], first);
        right.CopyTo(totals[draw], first + Vector<double>.Count);
    }

    private void FillByNodes(ReadOnlySpan<double[]> marks, ReadOnlySpan<double[]> totals)
    {
        for (var draw = 0; draw < marks.Length; draw++)
        {
            var pattern = -1;
            for (var panel = 0; panel < _panels.Panels; panel++)
            {
                if (_panels.PatternOf[panel] != pattern)
                    Worths.Share(_tree, _panels.Counts[pattern = _panels.PatternOf[panel]], marks[draw], _shares);

                var achieved = _node.OfRoot(panel, _shares);
                var first = panel * UnitPanels.Width;
                for (var place = 0; place < achieved.Length; place++)
                    totals[draw][first + place] = _constants[first + place] + (_whole * achieved[place]);
            }
        }
    }
}

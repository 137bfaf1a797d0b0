using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Plans.Search;

/// <summary>
/// The total as a function of a few sums, each over parts that are chosen one by one. Where the tree adds and averages and no cap binds,
/// one sum is the total itself. Else the sums are the scores of the largest parts of the tree that only add and average, and bonuses and
/// deductions; and the first sum is a bound of the total: no other mean is above the arithmetic one (Hardy, Littlewood and Pólya,
/// "Inequalities", 1934, theorem 9), a capped sum is not above the sum, and what a cap spares is not above its share of the most.
/// </summary>
/// <remarks>In double, which has ten digits more than marks; whatever is found is scored in decimal before it is called a plan.</remarks>
internal sealed class Cells
{
    /// <summary>Below this, two figures are the same.</summary>
    public const double Hair = 1e-9;

    private readonly MarksTree _tree;
    private readonly EffectiveMarks _worth;
    private readonly (int Cell, double Factor)[][] _ofSlot;
    private readonly int[] _cellOfNode;
    private readonly bool _isSum;
    private readonly double _bonusCap;
    private readonly double _deductionCap;
    private readonly double _deductionShare;
    private readonly int _bonusCell = -1;
    private readonly int _deductionCell = -1;
    private readonly double _least;
    private readonly double _each;

    public Cells(MarksTree tree, EffectiveMarks worth, Goal goal, IndexSystem system, (double MostBonus, double MostDeduction) adjustments)
    {
        (_tree, _worth) = (tree, worth);
        var half = 0.5 * Math.Pow(10, -system.Decimals);
        (_least, _each) = ((double)goal.Total - half - Hair, goal.EachAtLeast is { } share ? (double)share - Hair : -1);
        (_bonusCap, _deductionCap) = ((double)(system.BonusCap ?? decimal.MaxValue), (double)(system.DeductionCap ?? decimal.MaxValue));
        var (bonusBinds, deductionBinds) = (adjustments.MostBonus > _bonusCap, adjustments.MostDeduction > _deductionCap);
        _deductionShare = deductionBinds ? _deductionCap / adjustments.MostDeduction : 1;
        _isSum = IsLinear(tree.Nodes[0]) && !bonusBinds && !deductionBinds;

        _cellOfNode = new int[tree.Nodes.Count];
        Array.Fill(_cellOfNode, -1);
        Count = 1;
        if (_each >= 0 && _isSum)
        {
            foreach (var child in tree.Nodes[0].Weighing.Where(child => worth.Marks[child.Slot] > 0))
                _cellOfNode[child.Slot] = Count++;
        }
        else if (!_isSum)
        {
            Spread(tree.Nodes[0]);
            (_bonusCell, _deductionCell) = (Count++, Count++);
        }

        _ofSlot = new (int, double)[tree.Nodes.Count][];
        Trace(tree.Nodes[0], [(0, 1)]);
        Caps = [.. Enumerable.Repeat(double.MaxValue, Count)];
        Needs = [.. Enumerable.Repeat(double.MinValue, Count)];
        Needs[0] = _least > 0 ? _least : double.MinValue;
        if (_each < 0 || !_isSum)
            return;

        // More than enough is enough.
        foreach (var child in tree.Nodes[0].Weighing.Where(child => _cellOfNode[child.Slot] >= 0))
            Needs[_cellOfNode[child.Slot]] = Caps[_cellOfNode[child.Slot]] = _each * (double)worth.Marks[child.Slot];
    }

    /// <summary>How many sums there are.</summary>
    public int Count { get; private set; }

    /// <summary>Beyond these, sums need not be told apart.</summary>
    public double[] Caps { get; }

    /// <summary>What each sum has to come to at least.</summary>
    public double[] Needs { get; }

    /// <summary>Whether the first sum is only a bound of the total, and has no meaning beside the others.</summary>
    public bool FirstIsBound => !_isSum;

    /// <summary>Adds the marks of a leaf.</summary>
    public void AddLeaf(int slot, double marks, double[] cells)
    {
        foreach (var (cell, factor) in _ofSlot[slot])
            cells[cell] += factor * marks;
    }

    /// <summary>Adds the marks of a bonus.</summary>
    public void AddBonus(double marks, double[] cells)
    {
        cells[0] += marks;
        if (_bonusCell >= 0)
            cells[_bonusCell] += marks;
    }

    /// <summary>Adds the marks of a deduction.</summary>
    /// <param name="marks">0 or below.</param>
    /// <param name="cells">The sums.</param>
    public void AddDeduction(double marks, double[] cells)
    {
        cells[0] += marks * _deductionShare;
        if (_deductionCell >= 0)
            cells[_deductionCell] += marks;
    }

    /// <summary>Whether these sums come to what is wanted.</summary>
    public bool Reaches(double[] cells)
    {
        if (_isSum)
        {
            for (var cell = 0; cell < Count; cell++)
            {
                if (cells[cell] < Needs[cell] - Hair)
                    return false;
            }

            return true;
        }

        return TotalOf(cells) >= _least && (_each < 0 || Array.TrueForAll(_tree.Nodes[0].Weighing, child =>
            _worth.Marks[child.Slot] <= 0 || ScoreOf(child, cells) / (double)_worth.Marks[child.Slot] >= _each - Hair));
    }

    /// <summary>The total, not rounded.</summary>
    public double TotalOf(double[] cells)
    {
        var total = _isSum ? cells[0]
            : ScoreOf(_tree.Nodes[0], cells) + Math.Min(_bonusCap, cells[_bonusCell]) - Math.Min(_deductionCap, -cells[_deductionCell]);
        return Math.Max(total, 0);
    }

    private double ScoreOf(MarksNode node, double[] cells)
    {
        if (_cellOfNode[node.Slot] is >= 0 and var cell)
            return cells[cell];
        if (node.Aggregate is Aggregate.Sum)
            return node.Weighing.Sum(child => ScoreOf(child, cells));

        var (weights, sum, logarithms, least) = (0d, 0d, 0d, 1d);
        foreach (var child in node.Weighing.Where(child => _worth.Marks[child.Slot] > 0))
        {
            var (weight, share) = ((double)child.Marks, Math.Max(0, ScoreOf(child, cells) / (double)_worth.Marks[child.Slot]));
            (weights, sum, logarithms, least) = (weights + weight, sum + (weight * share), logarithms + (weight * Math.Log(share)), Math.Min(least, share));
        }

        return weights == 0 ? 0 : (double)_worth.Marks[node.Slot] * node.Aggregate switch
        {
            Aggregate.Mean => sum / weights,
            Aggregate.Geometric => Math.Exp(logarithms / weights),
            _ => least,
        };
    }

    private static bool IsLinear(MarksNode node) =>
        node.Indicator.IsLeaf || (node.Aggregate is Aggregate.Sum or Aggregate.Mean && Array.TrueForAll(node.Weighing, IsLinear));

    private void Spread(MarksNode node)
    {
        if (_worth.Marks[node.Slot] <= 0)
            return;

        if (IsLinear(node) && (node.Slot != 0 || _each < 0))
        {
            _cellOfNode[node.Slot] = Count++;
            return;
        }

        foreach (var child in node.Weighing)
            Spread(child);
    }

    // Into which sums a leaf goes, and with what factor; as if every node were a mean or a sum.
    private void Trace(MarksNode node, (int Cell, double Factor)[] path)
    {
        if (_cellOfNode[node.Slot] is >= 0 and var cell)
            path = [.. path, (cell, 1)];
        _ofSlot[node.Slot] = node.Indicator.IsLeaf ? path : [];
        var counting = node.Weighing.Where(child => _worth.Marks[child.Slot] > 0).ToArray();
        var weights = counting.Sum(child => (double)child.Marks);
        foreach (var child in node.Weighing)
        {
            var factor = node.Aggregate is Aggregate.Sum ? 1
                : _worth.Marks[child.Slot] <= 0 ? 0
                : (double)_worth.Marks[node.Slot] * (double)child.Marks / weights / (double)_worth.Marks[child.Slot];
            Trace(child, [.. path.Select(one => (one.Cell, one.Factor * factor))]);
        }

        foreach (var child in node.Children.Except(node.Weighing))
            Trace(child, []);
    }
}

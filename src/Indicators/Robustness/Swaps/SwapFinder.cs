using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Robustness.Simulation;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Robustness.Swaps;

/// <summary>Finds how far weights can move before two units change places.</summary>
internal sealed class SwapFinder
{
    private const int Decimals = 6;

    // Of the way from the present weight to either end: a swap and its reverse within one step would be overlooked.
    private const int Steps = 1_000;
    private const int Halvings = 60;

    // At the very end something weighs nothing, which is another system.
    private const double Reach = 1 - 1e-6;

    // Sums in double miss being level by less.
    private const double Level = 1e-9;

    private readonly RoundScores _scores;
    private readonly WeightTree _tree;
    private readonly UnitTotals _totals;
    private readonly double[] _sums;
    private readonly (int First, int Second) _rows;
    private readonly decimal _lead;

    /// <param name="scores">The round.</param>
    /// <param name="tree">Its weights.</param>
    /// <param name="first">Row of a unit.</param>
    /// <param name="second">Row of another one.</param>
    public SwapFinder(RoundScores scores, WeightTree tree, int first, int second)
    {
        (_scores, _tree, _rows) = (scores, tree, (first, second));
        _lead = UnitTotals.TotalOf(scores, first) - UnitTotals.TotalOf(scores, second);
        if (_lead < 0)
            (_rows, _lead) = ((second, first), -_lead);

        _totals = new(tree, scores, [_rows.First, _rows.Second]);
        _sums = new double[_totals.Places];
    }

    /// <summary>For some indicators.</summary>
    public UnitSwaps Find(IEnumerable<CheckedIndicator> indicators)
    {
        var keptApart = _scores.Outcome.ComesLast(_rows.First) != _scores.Outcome.ComesLast(_rows.Second);
        return new(_scores.Table.Units[_rows.First], _scores.Table.Units[_rows.Second], _lead, keptApart, [.. indicators.Select(one => Find(one, keptApart))]);
    }

    private WeightSwap Find(CheckedIndicator indicator, bool keptApart)
    {
        var slot = _scores.Plan.SlotOf[indicator.Index];
        var most = _tree.SetAround(slot).Sum(member => _scores.Plan.Tree.Nodes[member].Marks);
        var never = new WeightSwap(indicator, indicator.Marks, most, null, null, IsExact: true);
        if (keptApart || most <= indicator.Marks || indicator.Marks <= 0)
            return never;

        return SlopeOf(slot, _rows.First) is { } first && SlopeOf(slot, _rows.Second) is { } second
            ? Solve(never, (first - second) / (most - indicator.Marks))
            : never with { Down = Search(slot, indicator.Marks, 0), Up = Search(slot, indicator.Marks, most), IsExact = false };
    }

    private WeightSwap Solve(WeightSwap swap, decimal slope)
    {
        if (slope == 0)
            return swap;
        if (_lead == 0)
            return swap with { Down = swap.Marks, Up = swap.Marks };

        // Beyond the marks of all, and so beyond decimal, there is nothing to find.
        if (Math.Abs(slope) * swap.Most < _lead)
            return swap;
        var marks = Numbers.Round(swap.Marks - (_lead / slope), Decimals);
        return marks <= 0 || marks >= swap.Most ? swap
            : slope > 0 ? swap with { Down = marks }
            : swap with { Up = marks };
    }

    /// <summary>
    /// What a unit's total gains by this weight where it is linear in it: worth of the set × (what the indicator achieves − what the set does),
    /// still to be divided by the marks of the others. Null where it is not linear: a node above neither sums nor averages, or shares out what
    /// a sibling left that has dropped out.
    /// </summary>
    private decimal? SlopeOf(int slot, int row)
    {
        var head = _tree.SetOf[slot];
        for (var above = _tree.ParentOf(slot); above >= 0; above = _tree.ParentOf(above))
        {
            if (_tree.Aggregates[above] is not (Aggregate.Sum or Aggregate.Mean))
                return null;
        }

        for (var (below, above) = (slot, _tree.ParentOf(slot)); below != head; (below, above) = (above, _tree.ParentOf(above)))
        {
            if (Array.Exists(Nodes[above].Weighing, sibling => !Counts(row, sibling)))
                return null;
        }

        return WorthOf(row, head) * (Achieved(row, slot) - Achieved(row, head));
    }

    private IReadOnlyList<MarksNode> Nodes => _scores.Plan.Tree.Nodes;

    // The root is in no set; below it, each node has its part of what the one above it is worth.
    private decimal WorthOf(int row, int slot)
    {
        var above = _tree.ParentOf(slot);
        if (above < 0)
            return slot == 0 ? Nodes[0].Marks : 0;

        var counting = Nodes[above].Weighing.Where(node => Counts(row, node)).Sum(node => node.Marks);
        return Counts(row, Nodes[slot]) ? WorthOf(row, above) * Nodes[slot].Marks / counting : 0;
    }

    private bool Counts(int row, MarksNode node) => _scores.Score(row, node.Indicator) is not null;

    // Not rounded to marks, as in the totals that are searched.
    private decimal Achieved(int row, int slot)
    {
        var node = Nodes[slot];
        if (!Counts(row, node))
            return 0;
        if (node.Indicator.IsLeaf)
        {
            return _scores.Result(row, node.Indicator) is { IsMissing: false } result
                ? Math.Clamp(Numbers.Snap(result.Number), 0, node.Indicator.OutOf) / node.Indicator.OutOf
                : 0;
        }

        if (node.Aggregate is not (Aggregate.Sum or Aggregate.Mean))
            return _scores.EffectiveMarks(row, node.Indicator) is > 0 and var worth ? _scores.Score(row, node.Indicator)!.Value / worth : 0;

        var (sum, weights) = (0m, 0m);
        foreach (var child in node.Weighing.Where(child => Counts(row, child)))
            (sum, weights) = (sum + (child.Marks * Achieved(row, child.Slot)), weights + child.Marks);
        return weights > 0 ? sum / weights : 0;
    }

    private decimal? Search(int slot, decimal from, decimal to)
    {
        var (start, way, near) = ((double)from, (double)(to - from) * Reach, (double)from);
        for (var step = 1; step <= Steps; step++)
        {
            var here = start + (way * step / Steps);
            var sign = SignAt(slot, here);
            if (sign != 0 && _lead == 0)
                return from;
            if (sign < 0)
                return Between(slot, near, here);

            near = here;
        }

        return null;
    }

    private decimal Between(int slot, double near, double far)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (near + far) / 2;
            if (SignAt(slot, middle) >= 0)
                near = middle;
            else
                far = middle;
        }

        return Numbers.Round((decimal)far, Decimals);
    }

    private int SignAt(int slot, double marks)
    {
        _totals.Fill([Moved(slot, marks)], [_sums]);
        var lead = _sums[_totals.PlaceOf[0]] - _sums[_totals.PlaceOf[1]];
        return Math.Abs(lead) < Level ? 0 : Math.Sign(lead);
    }

    private double[] Moved(int slot, double marks)
    {
        var moved = (double[])[.. _tree.Nominal];
        var own = _tree.MembersOf(slot).ToHashSet();
        var set = _tree.SetAround(slot).ToArray();
        var (from, whole) = (own.Sum(member => moved[member]), set.Sum(member => moved[member]));
        foreach (var member in set)
            moved[member] *= own.Contains(member) ? marks / from : (whole - marks) / (whole - from);

        _tree.SumUp(moved);
        return moved;
    }
}

using Fadu.Indicators.Checking;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Robustness.Simulation;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Robustness.Drivers;

/// <summary>Finds which indicators drive the rankings.</summary>
internal sealed class DriverFinder
{
    private readonly RoundScores _scores;
    private readonly WeightTree _tree;
    private readonly RankedUnits _units;
    private readonly RankSimulation _simulation;
    private readonly UnitTotals _totals;
    private readonly double[] _shares;
    private readonly double[] _total;
    private readonly int[][] _members;

    /// <param name="scores">The round.</param>
    /// <param name="tree">Its weights.</param>
    /// <param name="units">Who is ranked.</param>
    /// <param name="simulation">Ranks them.</param>
    public DriverFinder(RoundScores scores, WeightTree tree, RankedUnits units, RankSimulation simulation)
    {
        (_scores, _tree, _units, _simulation, _totals) = (scores, tree, units, simulation, new(tree, scores, units.Rows));
        _shares = new double[tree.Slots];
        var all = new bool[tree.Slots];
        Array.Fill(all, true);
        Worths.Share(tree, all, tree.Nominal, _shares);
        _total = Array.ConvertAll(units.Rows, row => (double)UnitTotals.TotalOf(scores, row));
        _members = [.. Enumerable.Range(0, units.Sizes.Length).Select(group => (int[])[.. Enumerable.Range(0, units.Count).Where(unit => units.Group[unit] == group)])];
    }

    /// <summary>By group: the leaves and the indicators of the first level that have marks, in file order.</summary>
    public Driver[][] Find(CancellationToken ct)
    {
        var drivers = Array.ConvertAll(_members, _ => new List<Driver>());
        foreach (var indicator in _scores.Plan.System.Indicators.Where(indicator => (indicator.IsLeaf || indicator.Depth == 1) && indicator.Marks > 0))
        {
            ct.ThrowIfCancellationRequested();
            var ranks = Without(_scores.Plan.SlotOf[indicator.Index]);
            for (var group = 0; group < drivers.Length; group++)
                drivers[group].Add(Of(indicator, _members[group], ranks));
        }

        return Array.ConvertAll(drivers, of => of.ToArray());
    }

    private int[]? Without(int slot)
    {
        var own = _tree.MembersOf(slot).ToHashSet();
        if (_tree.SetAround(slot).All(own.Contains))
            return null;

        var marks = (double[])[.. _tree.Nominal];
        foreach (var member in own)
            marks[member] = 0;
        _tree.SumUp(marks);
        return _simulation.Rank(_totals, marks);
    }

    private Driver Of(CheckedIndicator indicator, int[] members, int[]? without)
    {
        var marks = Array.ConvertAll(members, unit => (double)(_scores.Score(_units.Rows[unit], indicator) ?? 0));
        var totals = Array.ConvertAll(members, unit => _total[unit]);
        int[] concerned = [.. members.Where(unit => _scores.EffectiveMarks(_units.Rows[unit], indicator) > 0)];
        var achieved = Array.ConvertAll(
            concerned, unit => (double)_scores.Score(_units.Rows[unit], indicator)!.Value / (double)_scores.EffectiveMarks(_units.Rows[unit], indicator));
        var driver = new Driver(
            indicator,
            _shares[_scores.Plan.SlotOf[indicator.Index]],
            Correlations.Pearson(achieved, Array.ConvertAll(concerned, unit => _total[unit])),
            Correlations.VarianceShare(marks, totals),
            null,
            null,
            null);
        if (without is null)
            return driver;

        var (present, other) = (Array.ConvertAll(members, unit => _units.Ranks[unit]), Array.ConvertAll(members, unit => without[unit]));
        var shifts = present.Zip(other, (before, after) => Math.Abs(before - after)).ToArray();
        return driver with { MeanShift = shifts.Average(), MostShift = shifts.Max(), RankCorrelation = Correlations.Spearman(present, other) };
    }
}

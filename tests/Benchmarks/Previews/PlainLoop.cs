using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Benchmarks.Previews;

/// <summary>
/// New totals, bands and places from the formulas' results and new weights, as one would write it by hand. It knows nothing of marks that are
/// shared out anew, of conditions, vetoes, gates, bonuses and deductions, and of nobody's reasons.
/// </summary>
internal sealed class PlainLoop
{
    private readonly decimal[][] _results;
    private readonly decimal[] _outOf;
    private readonly decimal[] _weights;
    private readonly int[] _groups;
    private readonly Band[] _bands;
    private readonly int _decimals;

    /// <param name="before">The scores, whose results it takes.</param>
    /// <param name="after">The plan with the new weights.</param>
    public PlainLoop(RoundScores before, ScoringPlan after)
    {
        var leaves = before.Plan.System.Leaves;
        _results = [.. leaves.Select(leaf => Enumerable.Range(0, before.Count).Select(unit => before.Result(unit, leaf) is { IsMissing: false } result ? result.Number : 0).ToArray())];
        (_outOf, _weights) = ([.. leaves.Select(leaf => leaf.OutOf)], [.. after.System.Leaves.Select(leaf => leaf.Marks)]);
        _groups = [.. before.Table.Units.Select(unit => int.Parse(unit.Group![1..], System.Globalization.CultureInfo.InvariantCulture))];
        (_bands, _decimals) = ([.. after.System.System.Bands], after.System.System.Decimals);
    }

    /// <summary>Does it.</summary>
    /// <returns>A figure that depends on all of it.</returns>
    public decimal Run()
    {
        var (totals, bands, ranks, order) = (new decimal[_groups.Length], new int[_groups.Length], new int[_groups.Length], new int[_groups.Length]);
        for (var unit = 0; unit < totals.Length; unit++)
        {
            var total = 0m;
            for (var leaf = 0; leaf < _weights.Length; leaf++)
                total += Numbers.Round(_weights[leaf] * Math.Clamp(_results[leaf][unit], 0, _outOf[leaf]) / _outOf[leaf], _decimals);
            (totals[unit], order[unit]) = (total, unit);
            bands[unit] = Array.FindIndex(_bands, band => total >= band.Min);
        }

        Array.Sort(order, (a, b) => _groups[a] != _groups[b] ? _groups[a].CompareTo(_groups[b]) : totals[b].CompareTo(totals[a]));
        for (var place = 0; place < order.Length; place++)
        {
            var (unit, above) = (order[place], place > 0 ? order[place - 1] : -1);
            ranks[unit] = above < 0 || _groups[above] != _groups[unit] ? 1 : ranks[above] + 1;
        }

        return totals[0] + bands[^1] + ranks[^1];
    }
}

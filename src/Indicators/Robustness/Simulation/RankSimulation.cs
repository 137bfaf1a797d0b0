using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Robustness.Simulation;

/// <summary>Ranks all units again and again under drawn weights and, where asked, drawn values.</summary>
/// <param name="scores">The round as it stands.</param>
/// <param name="tree">Its weights.</param>
/// <param name="units">Who is ranked.</param>
internal sealed class RankSimulation(RoundScores scores, WeightTree tree, RankedUnits units)
{
    private readonly RankSorter _sorter = new(units, scores.Plan.System.System.Decimals);

    /// <summary>Under drawn weights, the values as they are.</summary>
    /// <param name="draws">How many.</param>
    /// <param name="weights">Draws weights.</param>
    /// <param name="ct">Ends it.</param>
    public RankTally Run(int draws, WeightDraws weights, CancellationToken ct)
    {
        var (tally, totals) = (new RankTally(units, draws), new UnitTotals(tree, scores, units.Rows));
        double[][] sums = [.. Enumerable.Range(0, UnitTotals.Together).Select(_ => new double[totals.Places])];
        var marks = new double[UnitTotals.Together][];
        for (var first = 0; first < draws; first += UnitTotals.Together)
        {
            ct.ThrowIfCancellationRequested();
            var count = Math.Min(UnitTotals.Together, draws - first);
            for (var i = 0; i < count; i++)
                marks[i] = weights.Draw(first + i);

            totals.Fill(marks.AsSpan(0, count), sums.AsSpan(0, count));
            for (var i = 0; i < count; i++)
                _sorter.Rank(sums[i], totals.PlaceOf, tally.Of(first + i));
        }

        return tally;
    }

    /// <summary>Under drawn weights and values: every formula is computed anew for every draw.</summary>
    /// <param name="draws">How many.</param>
    /// <param name="weights">Draws weights.</param>
    /// <param name="values">Draws values.</param>
    /// <param name="ct">Ends it.</param>
    public RankTally Run(int draws, WeightDraws weights, ValueDraws values, CancellationToken ct)
    {
        var tally = new RankTally(units, draws);
        for (var draw = 0; draw < draws; draw++)
        {
            ct.ThrowIfCancellationRequested();
            var totals = new UnitTotals(tree, scores.Plan.Score(values.Draw(draw), scores.BandSet), units.Rows);
            var sums = new double[totals.Places];
            totals.Fill([weights.Draw(draw)], [sums]);
            _sorter.Rank(sums, totals.PlaceOf, tally.Of(draw));
        }

        return tally;
    }

    /// <summary>Under given weights.</summary>
    /// <returns>Ranks by unit.</returns>
    public int[] Rank(UnitTotals totals, double[] marks)
    {
        var (sums, ranks) = (new double[totals.Places], new int[units.Count]);
        totals.Fill([marks], [sums]);
        _sorter.Rank(sums, totals.PlaceOf, ranks);
        return ranks;
    }
}

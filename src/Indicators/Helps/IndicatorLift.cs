using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Scoring.Changes;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Helps;

/// <summary>One leaf at its full effective marks, wherever it counts.</summary>
internal sealed class IndicatorLift : ILift
{
    private IndicatorLift(CheckedIndicator leaf, bool restsOnPeers, IReadOnlyList<int> rows) => (Indicator, RestsOnPeers, Rows) = (leaf, restsOnPeers, rows);

    public Item? Item => null;

    public CheckedIndicator Indicator { get; }

    public bool RestsOnPeers { get; }

    public IReadOnlyList<int> Rows { get; }

    public IReadOnlyDictionary<int, decimal>? Efforts => null;

    public static IndicatorLift Of(RoundScores now, Line line, IReadOnlyList<int> below, CheckedIndicator leaf)
    {
        int[] rows = [.. below.Where(row => now.Score(row, leaf) < now.EffectiveMarks(row, leaf))];
        var restsOnPeers = PeerReads.Of(now.Plan.System).ReadsMarksOf(leaf);
        if (rows is [])
            return new(leaf, restsOnPeers, rows);

        var results = ColumnChanges.Copy(now.ResultsOf(leaf));
        foreach (var row in rows)
            results[row] = Value.Of(leaf.OutOf);
        var then = now.Supposing(leaf, results, RowSet.Of(rows));
        return new(leaf, restsOnPeers, [.. rows.Where(row => line.IsLifted(then, row))]);
    }
}

using Fadu.Indicators.Scoring;

namespace Fadu.Workbooks.Reports;

/// <summary>How much of a round before was filled in, which is what a comparison with it stands on.</summary>
/// <param name="Units">Units that took part to the end.</param>
/// <param name="UnitsMissing">Those of them with an indicator without a result.</param>
/// <param name="Results">Results of indicators that apply to them, missing ones included.</param>
/// <param name="Missing">Those that are missing.</param>
internal sealed record FormerResults(int Units, int UnitsMissing, int Results, int Missing)
{
    /// <summary>Whether at least half of the results are there: with fewer a rise would tell of the filling in and of nothing else.</summary>
    public bool CanBeCompared => Missing * 2 <= Results;

    /// <summary>Counts them.</summary>
    public static FormerResults Of(RoundScores scores)
    {
        var (units, unitsMissing, results, missing) = (0, 0, 0, 0);
        for (var row = 0; row < scores.Count; row++)
        {
            if (scores.Table.Units[row].Withdrawn)
                continue;

            var states = scores.Plan.System.Leaves.Select(leaf => scores.State(row, leaf)).Where(state => state is not IndicatorState.NotApplicable).ToArray();
            var without = states.Count(state => state is IndicatorState.Missing);
            (units, unitsMissing, results, missing) = (units + 1, unitsMissing + (without > 0 ? 1 : 0), results + states.Length, missing + without);
        }

        return new(units, unitsMissing, results, missing);
    }
}
